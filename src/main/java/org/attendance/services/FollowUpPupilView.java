package org.attendance.services;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.attendance.rules.AttendanceCode;
import org.attendance.rules.Session;
import org.attendance.rules.followup.UnexplainedRun;

/** A pupil of the queue as the services return it. */
final class FollowUpPupilView {
    /** Flags that matter to who calls; meals and premium do not. */
    private static final List<String> SHOWN_FLAGS = List.of("SW", "LAC", "SEN", "YC", "EAL", "MOBILE", "TRANSPORT");

    private final FollowUpDay day;
    private final Notices notices;
    private final TaskView tasks;

    FollowUpPupilView(FollowUpDay day) {
        this.day = day;
        this.notices = new Notices(day);
        this.tasks = new TaskView(day.call(), day.access(), day.calendar());
    }

    Map<String, Object> map(FollowUpPupil pupil) throws GenericEntityException {
        Map<String, Object> map = Fields.of("pupilRef", pupil.pupil().pupilRef(), "name", pupil.pupil().name(),
                "forename", pupil.pupil().preferredName() == null ? pupil.pupil().forename() : pupil.pupil().preferredName(),
                "registrationGroup", pupil.pupil().registrationGroup(), "yearGroup", pupil.pupil().yearGroup(),
                "state", pupil.state().id(), "rank", pupil.rank().id(), "flags", Flags.shown(pupil.flags(), SHOWN_FLAGS),
                "openConcern", pupil.hasOpenConcern(), "back", pupil.isBack(), "day", pupil.run().days());
        map.put("sessions", sessions(pupil));
        map.put("earlier", earlier(pupil));
        map.put("recent", recent(pupil));
        map.put("proposal", proposal(pupil));
        map.put("notices", notices(pupil));
        map.put("tasks", tasks(pupil));
        return map;
    }

    /** The sessions of the day: date, session, code, codeName, statisticalClass, unexplained. */
    private List<Map<String, Object>> sessions(FollowUpPupil pupil) {
        List<Map<String, Object>> list = new ArrayList<>();
        for (Session session : day.sessions()) {
            Map<String, Object> map = mark(pupil, session);
            map.put("unexplained", pupil.open().stream().anyMatch(open -> open.session().equals(session)));
            list.add(map);
        }
        return list;
    }

    /** The unexplained sessions of the run before the day, in time. */
    private List<Map<String, Object>> earlier(FollowUpPupil pupil) {
        return pupil.run().sessions().stream().filter(session -> session.date().isBefore(day.date())
                && UnexplainedRun.isUnexplained(pupil.code(session))).map(session -> mark(pupil, session)).toList();
    }

    private List<Map<String, Object>> recent(FollowUpPupil pupil) {
        return Sessions.before(day.calendar(), day.sessions().get(0), RegisterData.RECENT_SESSIONS).stream()
                .map(session -> mark(pupil, session)).toList();
    }

    private static Map<String, Object> mark(FollowUpPupil pupil, Session session) {
        Map<String, Object> map = Sessions.map(session);
        AttendanceCode code = pupil.code(session);
        RegisterRows.putCode(map, code);
        return map;
    }

    /** The reason that was told before and still holds; null for none. */
    private Map<String, Object> proposal(FollowUpPupil pupil) {
        LoggedAttempt standing = pupil.standing();
        return standing == null ? null : standing.map(pupil.pupil().pupilRef());
    }

    private List<Map<String, Object>> notices(FollowUpPupil pupil) {
        return notices.of(pupil).stream().map(notice -> Fields.of("profession", notice.profession().name(),
                "taskType", notice.profession().taskType(), "state", notice.state(),
                "taskId", notice.task() == null ? null : notice.task().getString("taskId"),
                "contactRef", notice.contact() == null ? null : notice.contact().contactRef(),
                "name", notice.contact() == null ? null : notice.contact().name(),
                "relationship", notice.contact() == null ? null : notice.contact().relationship())).toList();
    }

    /** Open tasks other than notices. */
    private List<Map<String, Object>> tasks(FollowUpPupil pupil) throws GenericEntityException {
        List<Map<String, Object>> list = new ArrayList<>();
        for (GenericValue task : pupil.tasks()) {
            if (TaskStatus.OPEN.equals(task.getString("statusId")) && !task.getString("taskTypeId").startsWith(TaskType.NOTIFY)) {
                list.add(new LinkedHashMap<>(tasks.map(task, pupil.pupil())));
            }
        }
        return list;
    }
}
