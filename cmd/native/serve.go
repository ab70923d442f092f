package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/signal"
	"path/filepath"
	"syscall"
	"time"
)

// shutdownTime is how long downloads that are going on may take when the
// server is told to end.
const shutdownTime = 3 * time.Second

// serve is "eyewall serve": it serves the page until it is interrupted.
func (a *app) serve(ctx context.Context, args *arguments) (int, error) {
	addr := args.flags.String("addr", "127.0.0.1:8080", "listen on this `address`")
	dir := args.flags.String("dir", "", "serve this `directory` (default web/dist, here or beside the command)")
	if err := args.parse(0, 0); err != nil {
		return 0, err
	}
	root, err := openSite(*dir)
	if err != nil {
		return 0, err
	}
	defer root.Close()
	listener, err := net.Listen("tcp", *addr)
	if err != nil {
		return 0, explainListen(*addr, err)
	}
	ctx, stop := signal.NotifyContext(ctx, os.Interrupt, syscall.SIGTERM)
	defer stop()
	server := &http.Server{Handler: &site{root.FS()}, ReadHeaderTimeout: 10 * time.Second, IdleTimeout: 2 * time.Minute}
	fmt.Fprintf(a.stdout, "Eyewall is at %s (Ctrl-C ends it)\n", url(listener.Addr()))

	failed := make(chan error, 1)
	go func() { failed <- server.Serve(listener) }()
	select {
	case err := <-failed:
		return 0, fmt.Errorf("serve on %s: %w", *addr, err)
	case <-ctx.Done():
	}
	stop() // a second Ctrl-C ends it at once
	ending, cancel := context.WithTimeout(context.Background(), shutdownTime)
	defer cancel()
	if server.Shutdown(ending) != nil {
		server.Close()
	}
	<-failed
	return 0, nil
}

// openSite opens the built page: the directory that is named, else web/dist
// here, else the one beside the command's own.
func openSite(dir string) (*os.Root, error) {
	candidates := []string{dir}
	if dir == "" {
		dir = filepath.Join("web", "dist")
		candidates = []string{dir}
		if command, err := os.Executable(); err == nil {
			candidates = append(candidates, filepath.Join(filepath.Dir(command), "..", dir))
		}
	}
	for _, candidate := range candidates {
		root, err := os.OpenRoot(candidate)
		if err != nil {
			continue
		}
		if _, err := root.Stat("index.html"); err == nil {
			return root, nil
		}
		root.Close()
	}
	return nil, fmt.Errorf(`there is no built page in %s; run "make site" first, or name its directory with -dir`, dir)
}

// explainListen says what to do about an address that cannot be had.
func explainListen(addr string, err error) error {
	switch {
	case errors.Is(err, syscall.EADDRINUSE):
		return fmt.Errorf("address %s is in use; end what listens there, or choose another with -addr", addr)
	case errors.Is(err, syscall.EACCES):
		return fmt.Errorf("address %s is not for everyone; choose a port above 1023 with -addr", addr)
	}
	var op *net.OpError
	if errors.As(err, &op) {
		err = op.Err
	}
	return fmt.Errorf("cannot listen on %s (%w); give an address like 127.0.0.1:8080 with -addr", addr, err)
}

// url is where a browser on this machine finds the address.
func url(addr net.Addr) string {
	tcp := addr.(*net.TCPAddr)
	if tcp.IP.IsUnspecified() {
		return fmt.Sprintf("http://localhost:%d/", tcp.Port)
	}
	return fmt.Sprintf("http://%s/", tcp)
}
