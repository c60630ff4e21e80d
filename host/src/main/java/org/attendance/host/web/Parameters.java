package org.attendance.host.web;

import java.io.File;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.servlet.http.HttpServletRequest;

import org.apache.ofbiz.base.util.Debug;
import org.apache.tomcat.util.http.fileupload.FileItem;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.disk.DiskFileItemFactory;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;

/** A request's parameters, as events and screens see them. */
final class Parameters {
    /** A request body larger than this is not read, in bytes. */
    static final long MAX_UPLOAD = 160L * 1024 * 1024;
    private static final Set<String> NOT_PARAMETERS = Set.of("locale", "timeZone", "userLogin");
    private static final int KEEP_IN_MEMORY = 10 * 1024;
    private static final String MODULE = Parameters.class.getName();
    private static final String UPLOAD_READ = Parameters.class.getName() + ".uploadRead";

    private Parameters() { }

    /** Parameters, overridden by the application's settings, those by the session's attributes, those by the request's. */
    static Map<String, Object> combined(HttpServletRequest request) {
        Map<String, Object> all = new HashMap<>(of(request));
        Collections.list(request.getServletContext().getInitParameterNames())
                .forEach(name -> all.put(name, request.getServletContext().getInitParameter(name)));
        Collections.list(request.getSession().getAttributeNames()).stream().filter(name -> !NOT_PARAMETERS.contains(name))
                .forEach(name -> all.put(name, request.getSession().getAttribute(name)));
        Collections.list(request.getAttributeNames()).forEach(name -> all.put(name, request.getAttribute(name)));
        return all;
    }

    /** A value given several times is a list; a file is a ByteBuffer beside _name_fileName, _name_size and _name_contentType. */
    private static Map<String, Object> of(HttpServletRequest request) {
        Map<String, Object> parameters = new HashMap<>();
        request.getParameterMap().forEach((name, values) ->
                parameters.put(name, values.length == 1 ? values[0] : Arrays.asList(values)));
        Map<String, Object> upload = parameters.isEmpty() ? upload(request) : Map.of();
        parameters.putAll(upload);
        request.setAttribute("multiPartMap", upload);
        return parameters;
    }

    private static Map<String, Object> upload(HttpServletRequest request) {
        Map<String, Object> parts = new HashMap<>();
        String type = request.getContentType();
        if (type == null || !type.startsWith("multipart/") || request.getAttribute(UPLOAD_READ) != null) {
            return parts;
        }
        request.setAttribute(UPLOAD_READ, Boolean.TRUE);
        FileUpload upload = new FileUpload();
        upload.setFileItemFactory(new DiskFileItemFactory(KEEP_IN_MEMORY, new File(System.getProperty("java.io.tmpdir"))));
        upload.setSizeMax(MAX_UPLOAD);
        try {
            for (FileItem item : upload.parseRequest(new ServletRequestContext(request))) {
                addPart(parts, item, request);
                item.delete();
            }
        } catch (FileUploadException e) {
            Debug.logWarning("Upload not read: " + e.getMessage(), MODULE);
        }
        return parts;
    }

    private static void addPart(Map<String, Object> parts, FileItem item, HttpServletRequest request) {
        String name = item.getFieldName();
        if (item.isFormField() || item.getName() == null) {
            String value = new String(item.get(), StandardCharsets.UTF_8);
            parts.merge(name, value, Parameters::asList);
            request.setAttribute(name, parts.get(name));
        } else {
            String fileName = item.getName();
            parts.put(name, ByteBuffer.wrap(item.get()));
            parts.put("_" + name + "_size", item.getSize());
            parts.put("_" + name + "_fileName", fileName.substring(Math.max(fileName.lastIndexOf('\\'), fileName.lastIndexOf('/')) + 1));
            parts.put("_" + name + "_contentType", item.getContentType());
        }
    }

    private static Object asList(Object before, Object value) {
        List<Object> values = new ArrayList<>(before instanceof List<?> list ? list : List.of(before));
        values.add(value);
        return values;
    }

    /** Only what stands in the address. */
    static Map<String, Object> ofQuery(HttpServletRequest request) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        String query = request.getQueryString();
        for (String pair : query == null ? new String[0] : query.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                parameters.putIfAbsent(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
            }
        }
        return parameters;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    /** "?a=1&b=2", empty for no parameters; null values are left out. */
    static String query(Map<?, ?> parameters) {
        StringBuilder query = new StringBuilder();
        parameters.forEach((name, value) -> {
            if (value != null) {
                query.append(query.length() == 0 ? '?' : '&').append(URLEncoder.encode(name.toString(), StandardCharsets.UTF_8)).append('=')
                        .append(URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
            }
        });
        return query.toString();
    }
}
