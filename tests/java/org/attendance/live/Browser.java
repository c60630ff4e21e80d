package org.attendance.live;

import groovy.json.JsonSlurper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/** One person's browser on 127.0.0.1: keeps cookies, follows redirects, takes the demonstration certificate as it is. */
final class Browser {
    private static final String BOUNDARY = "----attendance-live";

    private final HttpClient client;
    private final String base;

    Browser(int port) {
        base = "https://127.0.0.1:" + port + "/attendance/control/";
        client = HttpClient.newBuilder().cookieHandler(new CookieManager()).followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(Duration.ofSeconds(20)).sslContext(trustingAll()).build();
    }

    /** Logs in by the login page of OFBiz; the page shown afterwards. */
    Page login(String user, String password) throws IOException, InterruptedException {
        get("main");
        return post("login", Map.of("USERNAME", user, "PASSWORD", password, "JavaScriptEnabled", "N"));
    }

    Page get(String request) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(base + request)).GET());
    }

    Page post(String request, Map<String, String> form) throws IOException, InterruptedException {
        String body = form.entrySet().stream().map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(base + request)).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /** Posts a form with a file, as the import page does. */
    Page upload(String request, Map<String, String> fields, String fileField, String text) throws IOException, InterruptedException {
        StringBuilder body = new StringBuilder();
        fields.forEach((name, value) -> part(body, "name=\"" + name + "\"", value));
        part(body, "name=\"" + fileField + "\"; filename=\"" + fileField + ".csv\"\r\nContent-Type: text/csv", text);
        body.append("--").append(BOUNDARY).append("--\r\n");
        return send(HttpRequest.newBuilder(URI.create(base + request)).header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofString(body.toString())));
    }

    private static void part(StringBuilder body, String disposition, String value) {
        body.append("--").append(BOUNDARY).append("\r\nContent-Disposition: form-data; ").append(disposition).append("\r\n\r\n")
                .append(value).append("\r\n");
    }

    private Page send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request.timeout(Duration.ofMinutes(2)).build(), HttpResponse.BodyHandlers.ofString());
        return new Page(response.statusCode(), response.uri(), response.body());
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static SSLContext trustingAll() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new TrustAll()}, new SecureRandom());
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An answer; address is the one that redirects led to. */
    record Page(int status, URI address, String text) {

        boolean has(String part) {
            return text.contains(part);
        }

        /** Where it is and what it says, without the host's frame around it. */
        @Override
        public String toString() {
            return status + " " + address + " "
                    + text.replaceAll("(?s)^.*?<div class=\"att-app\">|<script.*?</script>|<!--.*?-->|<[^>]*>", " ")
                    .replaceAll("\\s+", " ");
        }

        boolean isLogin() {
            return has("name=\"USERNAME\"");
        }

        @SuppressWarnings("unchecked")
        Map<String, Object> json() {
            return (Map<String, Object>) new JsonSlurper().parseText(text.startsWith("//") ? text.substring(2) : text);
        }

        /** Value of a parameter of the address, or of a hidden field of the page. */
        String value(String name) {
            var found = java.util.regex.Pattern.compile("[?&]" + name + "=([^&\"\\s]+)|name=\"" + name + "\" value=\"([^\"]*)\"")
                    .matcher(address + "\n" + text);
            if (!found.find()) {
                throw new IllegalStateException("no " + name + " in " + this);
            }
            return found.group(1) != null ? found.group(1) : found.group(2);
        }
    }

    private static final class TrustAll extends X509ExtendedTrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
