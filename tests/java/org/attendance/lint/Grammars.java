package org.attendance.lint;

import java.util.Map;

/**
 * The kinds of OFBiz files the component writes, by root element: what OFBiz's schemas say of the elements in use, and of
 * their neighbours.
 */
final class Grammars {
    private static final String COMPONENT = """
            ofbiz-component: depends-on* resource-loader* classpath* entity-resource* service-resource* test-suite* keystore* \
            webapp* container* \
            @ name! enabled=true|false
            depends-on: @ component-name!
            resource-loader: @ name! type=component|file|classpath|url prepend-env prefix
            classpath: @ type!=jar|dir location!
            entity-resource: @ type!=model|group|eca|data reader-name! loader! location!
            service-resource: @ type!=model|group|eca|mca loader! location!
            test-suite: @ loader! location!
            webapp: virtual-host* init-param* @ name! title description menu-name position server! location! mount-point \
            access-permission \
            base-permission privileged app-bar-display=true|false use-autologin-cookie
            """;
    private static final String SERVICES = """
            services: description? vendor? version? created? service+
            description:
            service: description? namespace? deprecated? permission-service? required-permissions* implements* metric? \
            ((auto-attributes|attribute)*|group) override* @ name! engine! location invoke auth=true|false export=true|false \
            validate=true|false default-entity-name use-transaction=true|false require-new-transaction=true|false \
            hideResultInLog=true|false transaction-timeout max-retry debug semaphore=none|fail|wait semaphore-wait-seconds semaphore-sleep
            permission-service: @ service-name! resource-description main-action=CREATE|UPDATE|DELETE|VIEW
            required-permissions: check-permission* check-role-member* permission-service* @ join-type!=AND|OR
            check-permission: @ permission! action
            implements: @ service! optional=true|false
            auto-attributes: exclude* @ entity-name include=pk|nonpk|all mode!=IN|OUT|INOUT optional=true|false allow-html=any|safe|none
            exclude: @ field-name!
            attribute: type-validate* description? @ name! type! mode!=IN|OUT|INOUT optional=true|false default-value form-label \
            entity-name \
            field-name request-attribute-name session-attribute-name string-map-prefix string-list-suffix form-display=true|false \
            allow-html=any|safe|none
            override: type-validate* @ name! type entity-name field-name mode=IN|OUT|INOUT optional=true|false allow-html=any|safe|none
            """;
    private static final String SERVICE_ECA = """
            service-eca: eca*
            eca: (condition|condition-field|condition-service|set)* (action|set)+ @ service! \
            event!=auth|in-validate|out-validate|invoke|commit|global-commit|global-commit-post-run|global-rollback|return \
            run-on-failure=true|false run-on-error=true|false enabled=true|false
            condition: @ map-name field-name! operator! value! type format
            condition-field: @ map-name field-name! operator! to-map-name to-field-name type format
            condition-service: @ service-name!
            set: @ field-name! env-name value format type
            action: @ service! mode!=sync|async result-map-name new-transaction=true|false result-to-context=true|false \
            result-to-result=true|false ignore-failure=true|false ignore-error=true|false persist=true|false run-as-user
            """;
    private static final String ENTITIES = """
            %function: min|max|sum|avg|count|count-distinct|upper|lower|extract-year|extract-month|extract-day
            entitymodel: title? description? copyright* author* version? default-resource-name? (entity|view-entity|extend-entity)*
            title:
            description:
            copyright:
            author:
            version:
            default-resource-name:
            entity: description? field+ prim-key* relation* index* @ entity-name! table-name package-name! default-resource-name \
            dependent-on \
            sequence-bank-size enable-lock=true|false no-auto-stamp=true|false never-cache=true|false never-check=true|false \
            auto-clear-cache=true|false redefinition=true|false title copyright author version
            extend-entity: field* relation* index* @ entity-name! default-resource-name dependent-on sequence-bank-size enable-lock \
            no-auto-stamp never-cache auto-clear-cache
            field: description? validate* @ name! col-name type! encrypt=true|false|salt enable-audit-log=true|false \
            not-null=true|false field-set
            prim-key: @ field!
            validate: @ name!
            relation: description? key-map+ @ type!=one|many|one-nofk title rel-entity-name! fk-name
            key-map: @ field-name! rel-field-name
            index: description? index-field+ @ name! unique=true|false
            index-field: @ name! function=lower|upper
            view-entity: description? member-entity+ alias-all* alias* view-link* relation* entity-condition? @ entity-name! \
            package-name! \
            dependent-on default-resource-name never-cache=true|false auto-clear-cache=true|false title copyright author version \
            redefinition
            member-entity: description? @ entity-alias! entity-name!
            alias-all: description? exclude* @ entity-alias! prefix group-by=true|false function=%function field-set
            exclude: @ field!
            alias: description? complex-alias? @ entity-alias name! field col-alias prim-key group-by=true|false \
            function=%function field-set
            complex-alias: (complex-alias|complex-alias-field)* @ operator!
            complex-alias-field: @ entity-alias field default-value value function=%function
            view-link: description? key-map+ entity-condition? @ entity-alias! rel-entity-alias! rel-optional=true|false
            entity-condition: (condition-expr|condition-list)? having-condition-list? order-by* @ filter-by-date=true|false|by-name \
            distinct=true|false
            condition-list: (condition-expr|condition-list)+ @ combine=and|or
            having-condition-list: (condition-expr|condition-list)+ @ combine=and|or
            condition-expr: @ entity-alias! field-name! operator=less|greater|less-equals|greater-equals|equals|not-equals|in|\
            between|like \
            rel-entity-alias rel-field-name value ignore-case=true|false
            order-by: @ field-name!
            """;
    private static final String TESTS = """
            test-suite: (test-case|test-group)+ @ suite-name! delegator-name dispatcher-name
            test-case: (service-test|entity-xml|junit-test-suite) @ case-name!
            test-group: (service-test|entity-xml|junit-test-suite)+ @ case-name!
            service-test: @ service-name!
            entity-xml: @ entity-xml-url! action=assert|load
            junit-test-suite: @ class-name!
            """;
    private static final String LABELS = """
            resource: property*
            property: value+ @ key!
            value: @ xml:lang! xml:space
            """;
    private static final String SITE = """
            site-conf: include* description? owner? errorpage? status-code? handler* protect? firstvisit? preprocessor? postprocessor? \
            after-login? before-logout? default-request? request-map* view-map*
            include: @ location!
            description:
            owner:
            errorpage:
            status-code:
            handler: @ name! type=request|view class!
            protect: @ view!
            firstvisit: event*
            preprocessor: event*
            postprocessor: event*
            after-login: event*
            before-logout: event*
            default-request: @ request-uri!
            request-map: description? security? metric? event? response+ @ uri! method=get|post|put|delete|patch|options|all \
            edit=true|false track-visit=true|false track-serverhit=true|false
            security: @ https=true|false auth=true|false cert external-view direct-request csrf-token=true|false
            event: metric? @ name type! path invoke global-transaction=true|false transaction-timeout
            response: redirect-parameter* @ name! \
            type!=none|view|view-last|view-last-noparam|view-home|request|request-redirect|request-redirect-noparam|url|\
            url-redirect|cross-redirect \
            value save-last-view=true|false save-current-view=true|false save-home-view=true|false status-code
            redirect-parameter: @ name! from value
            view-map: description? @ name! page type info content-type encoding no-cache=true|false \
            x-frame-options=deny|sameorigin|allow-from|none strict-transport-security auth=true|false
            """;

    /** By root element. Data files have none: {@link DataCheck} reads them against the entities. */
    static final Map<String, Grammar> BY_ROOT = Map.of(
            "ofbiz-component", Grammar.of(COMPONENT),
            "services", Grammar.of(SERVICES),
            "service-eca", Grammar.of(SERVICE_ECA),
            "entitymodel", Grammar.of(ENTITIES),
            "test-suite", Grammar.of(TESTS),
            "resource", Grammar.of(LABELS),
            "site-conf", Grammar.of(SITE),
            "screens", Grammar.of(WidgetGrammars.SCREENS),
            "menus", Grammar.of(WidgetGrammars.MENUS));

    private Grammars() {
    }
}
