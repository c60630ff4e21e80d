package org.attendance.lint;

import java.util.Set;

/** What the component may name of OFBiz itself. A name is added with a reason, after a look at OFBiz. */
final class OfbizNames {
    /** Files of other components. */
    static final Set<String> PATHS = Set.of(
            "component://common/webcommon/WEB-INF/common-controller.xml",
            "component://common/widget/CommonScreens.xml",
            "component://common/widget/CommonMenus.xml",
            "component://commonext/widget/CommonScreens.xml");
    /** Services of other components. */
    static final Set<String> SERVICES = Set.of("permissionInterface", "sendMailMultiPartHiddenInLog");
    /** Requests of common-controller.xml. */
    static final Set<String> REQUESTS = Set.of("login", "logout", "checkLogin");
    /** Views of common-controller.xml. */
    static final Set<String> VIEWS = Set.of("login", "error", "requirePasswordChange");
    /** Labels of CommonUiLabels. */
    static final Set<String> LABELS = Set.of("CommonLogout", "CommonLogin", "CommonEmptyHeader");
    /** Classes of OFBiz the component may import, and those these hand out. */
    static final Set<String> CLASSES = Set.of("Delegator", "GenericValue", "GenericEntityException", "EntityQuery", "EntityCondition",
            "EntityOperator", "EntityExpr", "EntityUtil", "EntityListIterator", "EntityUtilProperties", "TransactionUtil",
            "GenericTransactionException", "DispatchContext", "LocalDispatcher", "ServiceUtil", "ModelService", "GenericServiceException",
            "ServiceAuthException",
            "Security", "UtilMisc", "UtilDateTime", "UtilProperties", "UtilValidate", "Debug", "ModelEntity", "StringUtil");

    private OfbizNames() {
    }
}
