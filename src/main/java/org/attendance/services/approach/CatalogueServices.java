package org.attendance.services.approach;

import java.util.Map;

import org.apache.ofbiz.service.DispatchContext;
import org.attendance.services.Access;
import org.attendance.services.ServiceCall;

/** Services of the catalogue of approaches and of the directory of services that help. */
public final class CatalogueServices {
    private CatalogueServices() {
    }

    /** The approaches of a school, with stages and sections to choose from. */
    public static Map<String, Object> getApproaches(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> {
            ApproachCatalogue catalogue = new ApproachCatalogue(call, Access.of(call));
            return ServiceCall.success("approaches", catalogue.list(call.flag("withRetired")), "stages", catalogue.stages(),
                    "sections", catalogue.sections());
        });
    }

    /** Adds an approach, or changes, moves or retires one; see {@link CatalogueChange}. */
    public static Map<String, Object> saveApproach(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> new CatalogueChange(call, Catalogue.Kind.APPROACHES, new ApproachFields()).save());
    }

    /** Puts an approach back as it was shipped. */
    public static Map<String, Object> restoreApproach(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> new CatalogueChange(call, Catalogue.Kind.APPROACHES, new ApproachFields()).restore());
    }

    /** The directory of services of a school, with the kinds of barrier. */
    public static Map<String, Object> getHelp(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> {
            Access access = Access.of(call);
            HelpDirectory directory = new HelpDirectory(call.delegator(), access, access.school(call.required("schoolId")));
            return ServiceCall.success("help", directory.list(call.flag("withRetired")), "barrierKinds",
                    BarrierKinds.of(call.delegator()).choices());
        });
    }

    /** Adds a service to the directory, or changes or retires one. */
    public static Map<String, Object> saveHelp(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> new CatalogueChange(call, Catalogue.Kind.HELP, new HelpFields()).save());
    }

    /** Puts a service back as it was shipped. */
    public static Map<String, Object> restoreHelp(DispatchContext dctx, Map<String, ? extends Object> context) {
        return ServiceCall.run(dctx, context, call -> new CatalogueChange(call, Catalogue.Kind.HELP, new HelpFields()).restore());
    }
}
