package org.attendance.services.plans;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.ofbiz.entity.GenericEntityException;
import org.attendance.services.Attributes;
import org.attendance.services.Author;
import org.attendance.services.Fields;
import org.attendance.services.HomeContact;
import org.attendance.services.InputException;
import org.attendance.services.PupilContacts;
import org.attendance.services.ServiceCall;

/** Who signs a plan: the pupil, contacts of the pupil, a member of staff; held against what its type asks for. */
final class PlanSigners {
    private final ServiceCall call;
    private final PlanFinder finder;
    private final PlanFinder.Found plan;
    private final List<Signer> signers = new ArrayList<>();

    private record Signer(String kind, String contactId, String name, String relation) {
    }

    /**
     * Reads the attributes pupilSigned, contactRefs, parentPresent and staffName.
     * @throws InputException if somebody who has to sign does not, or a contact is none of the pupil's
     */
    PlanSigners(ServiceCall call, PlanFinder finder, PlanFinder.Found plan) throws InputException, GenericEntityException {
        this.call = call;
        this.finder = finder;
        this.plan = plan;
        readPupil();
        readContacts();
        Author author = finder.access().author(finder.schoolId());
        String staff = Attributes.freeText(call, "staffName");
        signers.add(new Signer("staff", null, staff == null ? author.name() : staff, staff == null ? author.position() : null));
    }

    private void readPupil() throws InputException {
        if (call.flag("pupilSigned")) {
            signers.add(new Signer("pupil", null, fullName(), null));
        } else if (plan.type().signsPupil()) {
            throw call.refuse("AttendanceSupportPupilSigns", "planType", plan.type().name());
        }
    }

    private String fullName() {
        return plan.pupil().forename() + " " + plan.pupil().surname();
    }

    private void readContacts() throws InputException, GenericEntityException {
        List<HomeContact> all = new PupilContacts(call.delegator()).ofAll(Set.of(plan.pupil().pupilId()))
                .getOrDefault(plan.pupil().pupilId(), List.of());
        boolean responsible = false;
        for (String ref : refs()) {
            HomeContact contact = all.stream().filter(each -> each.contactRef().equals(ref)).findFirst().orElseThrow(
                    () -> call.refuse("AttendanceSupportContact", "contactRef", ref, "allowed",
                            all.stream().map(HomeContact::contactRef).collect(Collectors.joining(", "))));
            signers.add(new Signer("parent", contact.contactId(), contact.name(), contact.relationship()));
            responsible |= contact.parentalResponsibility() || contact.livesWith();
        }
        if (plan.type().signsParent() && !responsible) {
            throw call.refuse("AttendanceSupportParentSigns", "planType", plan.type().name());
        }
        if (plan.type().parentPresent() && !call.flag("parentPresent")) {
            throw call.refuse("AttendanceSupportParentPresent", "planType", plan.type().name());
        }
    }

    private Set<String> refs() {
        Set<String> refs = new LinkedHashSet<>();
        for (Object each : call.value("contactRefs") instanceof List<?> list ? list : List.of()) {
            if (each != null && !each.toString().isBlank()) {
                refs.add(each.toString().strip());
            }
        }
        return refs;
    }

    /** Stores the signatures under a version. */
    void store(long version, LocalDate date) throws GenericEntityException {
        long number = 0;
        for (Signer signer : signers) {
            call.delegator().create(call.delegator().makeValue("AttendancePlanSignature", Fields.of("planId", plan.id(), "planVersion", version,
                    "signatureNumber", ++number, "signerKind", signer.kind(), "contactId", signer.contactId(), "signerName", signer.name(),
                    "signerRelation", signer.relation(), "signedDate", Date.valueOf(date), "recordedDate",
                    Timestamp.valueOf(finder.access().now()), "recordedByUserLoginId", call.userLoginId())));
        }
    }
}
