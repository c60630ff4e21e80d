package org.attendance.bench;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The same actions over HTTP with kept-alive connections, alone and by many users at once. */
final class HttpBench {
    private static final int UNMEASURED = 40;
    private static final int MEASURED = 60;
    private static final String LOGIN = "attadmin";
    private static final String PASSWORD = "ofbiz";

    private final String address;
    private final Table table;

    HttpBench(String address, Table table) {
        this.address = address + "/attendance/control/";
        this.table = table;
    }

    void run() throws Exception {
        HttpClient client = login();
        LocalDate last = BenchSchool.weekdays(BenchSchool.MARKED_DAYS - 1, 1).get(0);
        String key = "schoolId=" + BenchSchool.ID + "&date=" + last + "&session=AM";
        page(client, "HTTP Today", "main?" + key);
        page(client, "HTTP register open, 30 pupils", "Register?registrationGroup=" + BenchSchool.group(0) + "&" + key);
        page(client, "HTTP pupil page", "Pupil?schoolId=" + BenchSchool.ID + "&pupilRef=" + BenchSchool.ref(1));
        save(client);
        together(10);
        together(40);
    }

    private HttpClient login() throws Exception {
        HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).version(HttpClient.Version.HTTP_1_1).build();
        get(client, "main");
        String page = post(client, "login", "USERNAME=" + LOGIN + "&PASSWORD=" + PASSWORD);
        if (page.contains("name=\"PASSWORD\"")) {
            throw new IllegalStateException("the login was refused");
        }
        return client;
    }

    private void page(HttpClient client, String action, String path) throws Exception {
        int size = get(client, path).length();
        for (int i = 0; i < UNMEASURED; i++) {
            get(client, path);
        }
        Samples samples = new Samples();
        for (int i = 0; i < MEASURED; i++) {
            samples.time(() -> get(client, path));
        }
        table.line(action, samples.median(), "p95 " + samples.quantile(95) / 1_000_000 + " ms, " + size / 1024 + " KB");
    }

    private void save(HttpClient client) throws Exception {
        Samples samples = new Samples();
        List<LocalDate> days = BenchSchool.weekdays(BenchSchool.MARKED_DAYS + 12, 4);
        for (int i = 0; i < UNMEASURED + MEASURED; i++) {
            String form = form(i % BenchSchool.GROUPS, days.get(i / BenchSchool.GROUPS), "PM");
            Samples into = i < UNMEASURED ? new Samples() : samples;
            into.time(() -> saved(client, form));
        }
        table.line("HTTP register save, 30 pupils", samples.median(), "p95 " + samples.quantile(95) / 1_000_000 + " ms");
    }

    private void saved(HttpClient client, String form) throws Exception {
        String answer = post(client, "saveRegisterData", form);
        if (!answer.contains("\"created\":3")) {
            throw new IllegalStateException("the save was refused: " + answer.substring(0, Math.min(300, answer.length())));
        }
    }

    /** Each user saves a register of a group of its own, all at the same moment. */
    private void together(int users) throws Exception {
        List<HttpClient> clients = new ArrayList<>();
        for (int i = 0; i < users; i++) {
            clients.add(login());
        }
        Samples samples = new Samples();
        List<LocalDate> days = BenchSchool.weekdays(BenchSchool.MARKED_DAYS + 16 + users / 2, 8);
        ExecutorService pool = Executors.newFixedThreadPool(users);
        for (int round = 0; round < 5; round++) {
            List<Callable<Long>> saves = new ArrayList<>();
            for (int i = 0; i < users; i++) {
                HttpClient client = clients.get(i);
                String form = form(i % BenchSchool.GROUPS, days.get(round), i < BenchSchool.GROUPS ? "AM" : "PM");
                saves.add(() -> {
                    long start = System.nanoTime();
                    saved(client, form);
                    return System.nanoTime() - start;
                });
            }
            for (Future<Long> one : pool.invokeAll(saves)) {
                samples.add(one.get());
            }
        }
        pool.shutdown();
        table.line("HTTP " + users + " users saving at once", samples.median(), "p95 " + samples.quantile(95) / 1_000_000 + " ms");
    }

    private static String form(int group, LocalDate day, String session) {
        StringBuilder form = new StringBuilder("schoolId=" + BenchSchool.ID + "&registrationGroup=" + BenchSchool.group(group) + "&date=" + day
                + "&session=" + session + "&version=0");
        List<Map<String, Object>> marks = RegisterBench.marks(group);
        for (int i = 0; i < marks.size(); i++) {
            String code = "/".equals(marks.get(i).get("code")) && "PM".equals(session) ? "\\" : (String) marks.get(i).get("code");
            form.append("&pupilRef_").append(i).append('=').append(marks.get(i).get("pupilRef")).append("&code_").append(i).append('=')
                    .append(URLEncoder.encode(code, StandardCharsets.UTF_8));
        }
        return form.append("&rowCount=").append(marks.size()).append("&expectedRows=").append(marks.size()).toString();
    }

    private String get(HttpClient client, String path) throws Exception {
        return send(client, HttpRequest.newBuilder(URI.create(address + path)).build());
    }

    private String post(HttpClient client, String path, String form) throws Exception {
        return send(client, HttpRequest.newBuilder(URI.create(address + path)).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)).build());
    }

    private static String send(HttpClient client, HttpRequest request) throws Exception {
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() >= 400) {
            throw new IllegalStateException(request.uri() + " answered " + response.statusCode());
        }
        return response.body();
    }
}
