package org.handrail.operations.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Between browser and service; it can be cut and mended. */
final class Cable implements AutoCloseable {

    private final ServerSocket end;
    private final int service;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    private Cable(ServerSocket end, int service) {
        this.end = end;
        this.service = service;
    }

    static Cable to(int service) {
        try {
            Cable cable = new Cable(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), service);
            Thread.ofVirtual().start(cable::accept);
            return cable;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return end.getLocalPort();
    }

    void cut() {
        cut = true;
        sockets.forEach(Cable::close);
    }

    void mend() {
        cut = false;
    }

    private void accept() {
        while (!end.isClosed()) {
            try {
                Socket browser = end.accept();
                if (cut) {
                    browser.close();
                } else {
                    connect(browser);
                }
            } catch (IOException e) {
                sockets.forEach(Cable::close);
            }
        }
    }

    private void connect(Socket browser) throws IOException {
        Socket there = new Socket(InetAddress.getLoopbackAddress(), service);
        sockets.add(browser);
        sockets.add(there);
        Thread.ofVirtual().start(() -> pass(browser, there));
        Thread.ofVirtual().start(() -> pass(there, browser));
    }

    private static void pass(Socket from, Socket to) {
        try (from; to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            close(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        cut();
        try {
            end.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
