package org.attendance.host.web;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.util.Map;

import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import org.attendance.host.Component;

/** Style sheets, scripts and pictures of a web application; browsers keep them and ask each time whether they changed. */
final class StaticFiles extends HttpServlet {
    private static final Map<String, String> TYPES = Map.of("css", "text/css; charset=UTF-8", "js", "text/javascript; charset=UTF-8",
            "mjs", "text/javascript; charset=UTF-8", "svg", "image/svg+xml", "png", "image/png", "ico", "image/x-icon",
            "woff2", "font/woff2");

    private final transient Component component;
    private final String root;

    StaticFiles(Component component, String root) {
        this.component = component;
        this.root = root;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo() == null ? request.getServletPath() : request.getServletPath() + request.getPathInfo();
        String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
        if (type == null || path.contains("..") || path.contains("WEB-INF")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        URL file = component.resolve(root + path);
        URLConnection connection = file.openConnection();
        connection.setUseCaches(false);
        try (InputStream in = connection.getInputStream()) {
            String tag = String.format("\"%x-%x\"", connection.getLastModified(), connection.getContentLengthLong());
            response.setHeader("ETag", tag);
            response.setHeader("Cache-Control", "no-cache");
            if (tag.equals(request.getHeader("If-None-Match"))) {
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            } else {
                response.setContentType(type);
                in.transferTo(response.getOutputStream());
            }
        } catch (FileNotFoundException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
