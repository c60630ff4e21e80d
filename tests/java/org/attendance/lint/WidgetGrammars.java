package org.attendance.lint;

/** What OFBiz's schemas say of screens and menus. Forms, trees, grids and portal pages are not used here and so not allowed. */
final class WidgetGrammars {
    private static final String COMMON = """
            %operator: less|greater|less-equals|greater-equals|equals|not-equals|contains
            %type: PlainString|String|BigDecimal|Double|Float|List|Long|Integer|Date|Time|Timestamp|Boolean|Object|NewList|NewMap
            %test: and|or|xor|not|if-service-permission|if-has-permission|if-validate-method|if-compare|if-compare-field|\
            if-regexp|if-empty
            %action: set|property-map|property-to-field|script|service|entity-one|entity-and|entity-condition|get-related|get-related-one
            and: (%test)+
            or: (%test)+
            xor: (%test)+
            not: (%test)
            if-service-permission: @ service-name! resource-description context-map main-action=CREATE|UPDATE|DELETE|VIEW
            if-has-permission: @ permission! action
            if-validate-method: @ field! method! class
            if-compare: @ field! operator!=%operator value! type=%type format
            if-compare-field: @ field! operator!=%operator to-field type=%type format
            if-regexp: @ field! expr!
            if-empty: @ field!
            actions: (%action)*
            set: @ field! from-field value default-value global=true|false type=%type to-scope=screen|user|application \
            from-scope=screen|user|application set-if-empty=true|false set-if-null=true|false
            property-map: @ resource! map-name! global=true|false
            property-to-field: @ resource! property! field! default no-locale=true|false arg-list-name
            script: @ location!
            service: field-map* @ service-name! result-map auto-field-map
            field-map: @ field-name! from-field value
            link: auto-parameters-service? auto-parameters-entity? parameter* image? @ text id style name title size target \
            target-window prefix \
            width height link-type=auto|anchor|hidden-form|layered-modal url-mode=intra-app|inter-app|content|plain full-path \
            secure encode \
            request-confirmation confirmation-message
            parameter: @ param-name! from-field value
            image: @ src id style width height border alt title url-mode=ofbiz|content|raw
            """;

    static final String SCREENS = COMMON + """
            %widget: section|container|label|link|image|horizontal-separator|screenlet|content|column-container|decorator-screen|\
            decorator-section-include|include-form|include-grid|include-menu|include-screen|include-tree|iterate-section|platform-specific
            screens: screen+
            screen: section @ name! transaction-timeout use-transaction=true|false use-cache=true|false
            section: condition? actions? widgets? fail-widgets? @ name
            condition: (%test|if-empty-section)
            if-empty-section: @ section-name!
            widgets: (%widget)*
            fail-widgets: (%widget)*
            column-container: column+ @ id style
            column: (%widget)* @ id style
            container: (%widget)* @ id style auto-update-target type auto-update-interval
            horizontal-separator: @ id name style
            label: @ text id style
            screenlet: (%widget)* @ title id name collapsible=true|false initially-collapsed save-collapsed padded navigation-menu-name \
            navigation-form-name tab-menu-name
            decorator-screen: decorator-section+ @ name! location
            decorator-section: (%widget)* @ name!
            decorator-section-include: @ name!
            include-menu: @ name! location!
            include-screen: @ name! location share-scope=true|false
            iterate-section: section* @ entry! list! key view-size paginate-target paginate
            platform-specific: html? swing? xsl-fo? xml? text? csv? xls?
            html: (html-template|html-template-decorator)*
            xsl-fo: (html-template)*
            xml: (html-template)*
            text: (html-template)*
            csv: (html-template)*
            xls: (html-template)*
            html-template: @ location!
            """;

    static final String MENUS = COMMON + """
            menus: menu+
            menu: actions? menu-item* @ name! type=simple|cascade id title tooltip default-entity-name default-title-style \
            default-widget-style default-tooltip-style default-selected-style default-align-style extra-index \
            orientation=vertical|horizontal \
            extends extends-resource default-menu-item-name default-associated-content-id default-hide-if-selected menu-width \
            default-cell-width default-disabled-title-style selected-menuitem-context-field-name menu-container-style \
            default-align=left|right fill-style
            menu-item: condition? actions? link? menu-item* @ name! title parent-portal-page-value tooltip title-style widget-style \
            align-style tooltip-style selected-style position associated-content-id hide-if-selected cell-width disable-if-empty \
            disabled-title-style target-window sub-menu align=left|right
            condition: (%test) @ pass-style disabled-style
            """;

    private WidgetGrammars() {
    }
}
