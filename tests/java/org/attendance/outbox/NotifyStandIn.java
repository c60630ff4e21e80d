package org.attendance.outbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** Answers as GOV.UK Notify's interface does, and remembers what it was asked. */
final class NotifyStandIn implements AutoCloseable {
    private final HttpServer server;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private int status = 201;
    private String refusal = "";

    /** One request: its path, the token of its header Authorization, and its body. */
    record Asked(String path, String authorization, String body) {
    }

    NotifyStandIn() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    List<Asked> asked() {
        return asked;
    }

    /** From now on it refuses everything with a status and a message. */
    void refuses(int withStatus, String message) {
        status = withStatus;
        refusal = message;
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add(new Asked(exchange.getRequestURI().getPath(), exchange.getRequestHeaders().getFirst("Authorization"),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        byte[] body = (status == 201 ? taken() : "{\"status_code\":" + status + ",\"errors\":[{\"error\":\"Some\",\"message\":\"" + refusal
                + "\"}]}").getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static String taken() {
        String template = "\"template\":{\"id\":\"" + UUID.randomUUID() + "\",\"version\":1,\"uri\":\"http://x\"}";
        return "{\"id\":\"" + UUID.randomUUID() + "\",\"reference\":\"r\",\"uri\":\"http://x\",\"content\":{\"body\":\"b\",\"subject\":\"s\","
                + "\"from_number\":\"f\",\"from_email\":\"e@x.example\"}," + template + "}";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
