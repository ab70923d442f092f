package main

import (
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"path"
	"regexp"
	"strconv"
	"strings"
)

// site serves the built page. Beside a file there may be a .br and a .gz of
// it, which are sent to those who take them.
type site struct{ files fs.FS }

// contentTypes are the types of the files that the page is built of. They do
// not depend on the machine's own tables.
var contentTypes = map[string]string{
	".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8",
	".json": "application/json", ".wasm": "application/wasm", ".svg": "image/svg+xml", ".png": "image/png",
	".ico": "image/x-icon", ".woff2": "font/woff2", ".txt": "text/plain; charset=utf-8", ".map": "application/json",
	".py": "text/x-python; charset=utf-8", ".webmanifest": "application/manifest+json",
}

// policy is the content security policy: everything is the site's own, and
// only its own pages may frame it. The stage compiles WebAssembly.
const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; " +
	"img-src 'self'; font-src 'self'; frame-src 'self'; frame-ancestors 'self'; base-uri 'none'; form-action 'none'"

// hashed matches the names that have a hash of the content in them: what
// such a name stands for never changes.
var hashed = regexp.MustCompile(`^assets/.*-[A-Za-z0-9_-]{8}\.[a-z0-9]+$`)

func (s *site) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	h := w.Header()
	h.Set("Content-Security-Policy", policy)
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Referrer-Policy", "no-referrer")
	h.Set("Cross-Origin-Opener-Policy", "same-origin")
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		h.Set("Allow", "GET, HEAD")
		http.Error(w, "only GET and HEAD are served here", http.StatusMethodNotAllowed)
		return
	}
	name := strings.TrimPrefix(path.Clean("/"+r.URL.Path), "/")
	if name == "" || strings.HasSuffix(r.URL.Path, "/") {
		name = path.Join(name, "index.html")
	}
	if !s.isFile(name) {
		h.Set("Cache-Control", "no-cache")
		http.Error(w, "there is no such page", http.StatusNotFound)
		return
	}
	contentType := contentTypes[path.Ext(name)]
	if contentType == "" {
		contentType = "application/octet-stream"
	}
	h.Set("Content-Type", contentType)
	h.Set("Vary", "Accept-Encoding")
	h.Set("Cache-Control", "no-cache")
	if hashed.MatchString(name) {
		h.Set("Cache-Control", "public, max-age=31536000, immutable")
	}
	for _, variant := range [...]struct{ encoding, suffix string }{{"br", ".br"}, {"gzip", ".gz"}, {"", ""}} {
		if variant.encoding == "" || accepts(r, variant.encoding) && s.isFile(name+variant.suffix) {
			s.send(w, r, name+variant.suffix, variant.encoding)
			return
		}
	}
}

func (s *site) isFile(name string) bool {
	info, err := fs.Stat(s.files, name)
	return err == nil && info.Mode().IsRegular()
}

// send sends a file as it is.
func (s *site) send(w http.ResponseWriter, r *http.Request, name, encoding string) {
	f, err := s.files.Open(name)
	if err != nil {
		http.Error(w, "the file cannot be read", http.StatusInternalServerError)
		return
	}
	defer f.Close()
	info, err := f.Stat()
	content, seekable := f.(io.ReadSeeker)
	if err != nil || !seekable {
		http.Error(w, "the file cannot be read", http.StatusInternalServerError)
		return
	}
	h := w.Header()
	h.Set("ETag", fmt.Sprintf(`"%x-%x-%s"`, info.ModTime().UnixNano(), info.Size(), encoding))
	if encoding != "" {
		h.Set("Content-Encoding", encoding)
		if r.Header.Get("Range") == "" { // ServeContent leaves it out of encoded answers
			h.Set("Content-Length", strconv.FormatInt(info.Size(), 10))
		}
	}
	http.ServeContent(w, r, name, info.ModTime(), content)
}

// accepts tells whether the client takes an encoding: named, or by "*", and
// not with quality 0.
func accepts(r *http.Request, encoding string) bool {
	accepted := false
	for _, item := range strings.Split(strings.Join(r.Header.Values("Accept-Encoding"), ","), ",") {
		name, parameters, _ := strings.Cut(item, ";")
		name = strings.ToLower(strings.TrimSpace(name))
		quality, hasQuality := strings.CutPrefix(strings.TrimSpace(parameters), "q=")
		q, err := strconv.ParseFloat(strings.TrimSpace(quality), 64)
		takes := !hasQuality || err == nil && q > 0
		if name == encoding {
			return takes
		}
		if name == "*" {
			accepted = takes
		}
	}
	return accepted
}
