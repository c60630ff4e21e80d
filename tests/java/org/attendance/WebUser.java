package org.attendance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A browser without script: keeps its cookies, follows redirects after a post. */
public final class WebUser {

    private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL).build();

    /** Someone who has not logged in. */
    public static WebUser stranger() {
        return new WebUser();
    }

    /** Logs a user in. */
    public static WebUser of(TestUser user) {
        WebUser web = new WebUser();
        web.login(user.login(), TestUser.PASSWORD);
        return web;
    }

    /** Sends the login form. */
    public HttpResponse<String> login(String name, String password) {
        return post("login", "USERNAME", name, "PASSWORD", password);
    }

    /** The page of a request, with values for the address, name and value in turn. */
    public HttpResponse<String> get(String request, Object... values) {
        String query = values.length == 0 ? "" : "?" + encoded(values);
        return send(builder(request + query).GET());
    }

    /** What a request answers that is no page, as a PDF. */
    public HttpResponse<byte[]> bytes(String request, Object... values) {
        return send(builder(request + "?" + encoded(values)).GET(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** The page of a request, taken apart; it must be there. */
    public Document page(String request, Object... values) {
        HttpResponse<String> response = get(request, values);
        if (response.statusCode() != 200) {
            throw new AssertionError(request + " answered " + response.statusCode() + ": " + response.body());
        }
        return Jsoup.parse(response.body());
    }

    /** Sends a form. */
    public HttpResponse<String> post(String request, Object... values) {
        return send(builder(request).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(values))));
    }

    private static HttpRequest.Builder builder(String request) {
        return HttpRequest.newBuilder(URI.create(TestHost.address() + "/attendance/control/" + request));
    }

    /** Sends any request of this user. */
    public HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, HttpResponse.BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return client.send(request.build(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(Object... values) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < values.length; i += 2) {
            pairs.add(values[i] + "=" + URLEncoder.encode(String.valueOf(values[i + 1]), StandardCharsets.UTF_8));
        }
        return String.join("&", pairs);
    }
}
