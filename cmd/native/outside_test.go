package main

import (
	"bufio"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestOutside: nothing outside the directory is served, however it is asked
// for. The requests go over a socket as they are, for Go's client would clean
// their paths.
func TestOutside(t *testing.T) {
	outside := t.TempDir()
	dir := filepath.Join(outside, "site")
	require.NoError(t, os.Mkdir(dir, 0o755))
	for name, text := range map[string]string{"secret": "secret", "site/index.html": "page", "site/part.txt": "0123456789"} {
		require.NoError(t, os.WriteFile(filepath.Join(outside, name), []byte(text), 0o644))
	}
	require.NoError(t, os.Symlink("../secret", filepath.Join(dir, "link")))
	root, err := openSite(dir)
	require.NoError(t, err)
	defer root.Close()
	server := httptest.NewServer(&site{root.FS()})
	defer server.Close()
	ask := func(method, path, headers string) (*http.Response, string) {
		conn, err := net.Dial("tcp", server.Listener.Addr().String())
		require.NoError(t, err)
		defer conn.Close()
		fmt.Fprintf(conn, "%s %s HTTP/1.1\r\nHost: localhost\r\n%sConnection: close\r\n\r\n", method, path, headers)
		request := &http.Request{Method: method}
		response, err := http.ReadResponse(bufio.NewReader(conn), request)
		require.NoError(t, err)
		body, err := io.ReadAll(response.Body)
		require.NoError(t, err)
		return response, string(body)
	}
	for _, path := range []string{
		"/../secret", "/%2e%2e/secret", "/%2e%2e%2fsecret", "/..%5csecret", "/a/../../secret", "//../secret", "/.//..//secret",
		"/..;/secret", "/link", "/%00", "/index.html%00.js", "/" + outside + "/secret", "/index.html/../../secret",
	} {
		response, body := ask("GET", path, "")
		require.Equal(t, http.StatusNotFound, response.StatusCode, path)
		require.Equal(t, "there is no such page\n", body, path)
	}
	for _, path := range []string{"/", "/index.html", "/nothing/../index.html", "//index.html", "/index.html?x=../secret"} {
		response, body := ask("GET", path, "")
		require.Equal(t, http.StatusOK, response.StatusCode, path)
		require.Equal(t, "page", body, path)
	}

	response, body := ask("GET", "/part.txt", "Range: bytes=2-4\r\n")
	require.Equal(t, http.StatusPartialContent, response.StatusCode)
	require.Equal(t, "234", body)
	require.Equal(t, "bytes 2-4/10", response.Header.Get("Content-Range"))
	response, _ = ask("GET", "/part.txt", "Range: bytes=20-\r\n")
	require.Equal(t, http.StatusRequestedRangeNotSatisfiable, response.StatusCode)
	response, body = ask("HEAD", "/part.txt", "")
	require.Equal(t, []any{http.StatusOK, "", int64(10)}, []any{response.StatusCode, body, response.ContentLength})
	for _, method := range []string{"POST", "PUT", "DELETE", "OPTIONS", "TRACE"} {
		response, _ = ask(method, "/part.txt", "")
		require.Equal(t, http.StatusMethodNotAllowed, response.StatusCode, method)
		require.Equal(t, "GET, HEAD", response.Header.Get("Allow"))
	}
}
