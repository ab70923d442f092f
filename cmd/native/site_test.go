package main

import (
	"net/http"
	"net/http/httptest"
	"testing"
	"testing/fstest"
	"time"

	"github.com/stretchr/testify/require"
)

func TestSite(t *testing.T) {
	file := func(text string) *fstest.MapFile {
		return &fstest.MapFile{Data: []byte(text), ModTime: time.Unix(1e9, 0)}
	}
	s := &site{fstest.MapFS{
		"index.html": file("page"), "index.html.br": file("page in brotli"), "index.html.gz": file("page in gzip"),
		"stage.html": file("stage"), "icon.svg": file("icon"), "outline/async.json": file("{}"),
		"assets/eyewall-DXB4US8A.wasm": file("wasm"), "assets/eyewall-DXB4US8A.wasm.br": file("wasm in brotli"),
		"assets/index-Cw_UO-x4.js": file("script"), "assets/index-UKYGo21X.css": file("style"), "assets/plain.js": file("plain"),
	}}
	const forever = "public, max-age=31536000, immutable"
	for _, test := range []struct {
		method, path, accept string
		status               int
		body, mime, encoding string
		cache                string
	}{
		{"GET", "/", "", 200, "page", "text/html; charset=utf-8", "", "no-cache"},
		{"GET", "/", "gzip, deflate, br", 200, "page in brotli", "text/html; charset=utf-8", "br", "no-cache"},
		{"GET", "/index.html", "gzip", 200, "page in gzip", "text/html; charset=utf-8", "gzip", "no-cache"},
		{"GET", "/index.html", "br;q=0, gzip;q=0.5", 200, "page in gzip", "text/html; charset=utf-8", "gzip", "no-cache"},
		{"GET", "/index.html", "*", 200, "page in brotli", "text/html; charset=utf-8", "br", "no-cache"},
		{"GET", "/index.html", "identity", 200, "page", "text/html; charset=utf-8", "", "no-cache"},
		{"GET", "/stage.html", "br", 200, "stage", "text/html; charset=utf-8", "", "no-cache"},
		{"HEAD", "/stage.html", "", 200, "", "text/html; charset=utf-8", "", "no-cache"},
		{"GET", "/assets/eyewall-DXB4US8A.wasm", "br", 200, "wasm in brotli", "application/wasm", "br", forever},
		{"GET", "/assets/eyewall-DXB4US8A.wasm", "", 200, "wasm", "application/wasm", "", forever},
		{"GET", "/assets/index-Cw_UO-x4.js", "", 200, "script", "text/javascript; charset=utf-8", "", forever},
		{"GET", "/assets/index-UKYGo21X.css", "", 200, "style", "text/css; charset=utf-8", "", forever},
		{"GET", "/assets/plain.js", "", 200, "plain", "text/javascript; charset=utf-8", "", "no-cache"},
		{"GET", "/icon.svg", "", 200, "icon", "image/svg+xml", "", "no-cache"},
		{"GET", "/outline/async.json", "", 200, "{}", "application/json", "", "no-cache"},
		{"GET", "/assets/", "", 404, "there is no such page\n", "text/plain; charset=utf-8", "", "no-cache"},
		{"GET", "/assets", "", 404, "there is no such page\n", "text/plain; charset=utf-8", "", "no-cache"},
		{"GET", "/nothing", "", 404, "there is no such page\n", "text/plain; charset=utf-8", "", "no-cache"},
		{"GET", "/../../etc/passwd", "", 404, "there is no such page\n", "text/plain; charset=utf-8", "", "no-cache"},
		{"POST", "/", "", 405, "only GET and HEAD are served here\n", "text/plain; charset=utf-8", "", ""},
	} {
		t.Run(test.method+" "+test.path+" "+test.accept, func(t *testing.T) {
			r := httptest.NewRequest(test.method, "http://127.0.0.1"+test.path, nil)
			if test.accept != "" {
				r.Header.Set("Accept-Encoding", test.accept)
			}
			w := httptest.NewRecorder()
			s.ServeHTTP(w, r)
			h := w.Header()
			require.Equal(t, test.status, w.Code)
			require.Equal(t, test.body, w.Body.String())
			require.Equal(t, test.mime, h.Get("Content-Type"))
			require.Equal(t, test.encoding, h.Get("Content-Encoding"))
			require.Equal(t, test.cache, h.Get("Cache-Control"))
			require.Equal(t, "nosniff", h.Get("X-Content-Type-Options"))
			require.Contains(t, h.Get("Content-Security-Policy"), "frame-ancestors 'self'")
			if test.status != http.StatusOK {
				return
			}
			require.Equal(t, "Accept-Encoding", h.Get("Vary"))
			require.NotEmpty(t, h.Get("Content-Length"))

			// What has not changed is not sent again.
			r.Header.Set("If-None-Match", h.Get("ETag"))
			w = httptest.NewRecorder()
			s.ServeHTTP(w, r)
			require.Equal(t, http.StatusNotModified, w.Code)
			require.Empty(t, w.Body.String())
		})
	}
}
