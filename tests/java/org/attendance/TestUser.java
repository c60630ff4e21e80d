package org.attendance;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.service.GenericServiceException;
import org.apache.ofbiz.service.ServiceAuthException;
import org.apache.ofbiz.service.ServiceValidationException;

/** A login of a made school, and what it calls. */
public record TestUser(String login, String schoolId) {

    /** The password of every login of a made school. */
    public static final String PASSWORD = "ofbiz";
    /** How a call ended that the permission service refused. */
    public static final String NO_PERMISSION = "noPermission";

    /** Runs a service for the user's school; any refusal fails the test. Values: name and value in turn. */
    public Answer does(String service, Object... values) {
        Answer answer = tries(service, values);
        if (answer.refused()) {
            throw new AssertionError(service + " by " + login + " was refused: " + answer.error());
        }
        return answer;
    }

    /** Runs a service for the user's school (schoolId null: without one); a refusal is an answer too. */
    public Answer tries(String service, Object... values) {
        Map<String, Object> context = new HashMap<>();
        context.put("schoolId", schoolId);
        for (int i = 0; i < values.length; i += 2) {
            context.put((String) values[i], values[i + 1]);
        }
        if (context.get("schoolId") == null) {
            context.remove("schoolId");
        }
        return run(service, context);
    }

    /** Runs a service with exactly these values. */
    public Answer run(String service, Map<String, Object> values) {
        Map<String, Object> context = new HashMap<>(values);
        context.put("userLogin", userLogin());
        try {
            return new Answer(TestHost.dispatcher().runSync(service, context));
        } catch (ServiceAuthException e) {
            return new Answer(Map.of("responseMessage", "error", "errorMessage", e.getMessage(), NO_PERMISSION, true));
        } catch (ServiceValidationException e) {
            return new Answer(Map.of("responseMessage", "error", "errorMessage", e.getMessage()));
        } catch (GenericServiceException e) {
            throw new AssertionError(service + " by " + login + " failed: " + e.getMessage(), e);
        }
    }

    private GenericValue userLogin() {
        try {
            return login == null ? null : TestHost.delegator().findOne("UserLogin", false, "userLoginId", login);
        } catch (GenericEntityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The register of a group. */
    public Answer register(String group, String date, String session) {
        return does("getAttendanceRegister", "registrationGroup", group, "date", date, "session", session);
    }

    /** Tries to save marks, made by {@link #mark}, with the version now stored. */
    public Answer saves(String group, String date, String session, List<?> marks, Object... more) {
        Object[] values = {"registrationGroup", group, "date", date, "session", session, "marks", marks,
            "version", register(group, date, session).in("register").get("version")};
        Object[] all = Arrays.copyOf(values, values.length + more.length);
        System.arraycopy(more, 0, all, values.length, more.length);
        return tries("saveAttendanceRegister", all);
    }

    /** A mark to save: the reference of a pupil, a code, then further fields, name and value in turn. */
    public static Map<String, Object> mark(String pupilRef, String code, Object... more) {
        Map<String, Object> mark = new HashMap<>(Map.of("pupilRef", pupilRef, "code", code));
        for (int i = 0; i < more.length; i += 2) {
            mark.put((String) more[i], more[i + 1]);
        }
        return mark;
    }

    /** One code for several pupils. */
    public static List<Map<String, Object>> marks(List<String> pupilRefs, String code) {
        return pupilRefs.stream().map(ref -> mark(ref, code)).collect(Collectors.toCollection(java.util.ArrayList::new));
    }
}
