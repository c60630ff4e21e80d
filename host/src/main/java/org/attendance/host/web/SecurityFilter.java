package org.attendance.host.web;

import java.io.IOException;
import java.util.Set;

import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.http.HttpFilter;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** Lets through only known host names, allowed paths, and TLS where it is needed; sets the headers of every answer. */
final class SecurityFilter extends HttpFilter {
    private final Set<String> hosts;
    private final boolean secureOnly;
    private final Set<String> paths;
    private final String redirectPath;

    SecurityFilter(WebConfig config, Set<String> paths, String redirectPath) {
        this.hosts = config.allowedHosts();
        this.secureOnly = config.mustBeSecure();
        this.paths = paths;
        this.redirectPath = redirectPath;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        setHeaders(response);
        if (!hosts.contains(request.getServerName())) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else if (secureOnly && !request.isSecure()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            request.setCharacterEncoding("UTF-8");
            String path = request.getRequestURI().substring(request.getContextPath().length());
            int end = path.indexOf('/', 1);
            if (paths.contains(end < 0 ? path : path.substring(0, end))) {
                chain.doFilter(request, response);
            } else {
                response.setStatus(HttpServletResponse.SC_FOUND);
                response.setHeader("Location", request.getContextPath() + redirectPath);
            }
        }
    }

    static void setHeaders(HttpServletResponse response) {
        response.setHeader("X-Frame-Options", "sameorigin");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Content-Security-Policy", "default-src 'self'; img-src 'self' data:; base-uri 'self'; form-action 'self'");
    }
}
