package org.attendance.host.service;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.ofbiz.base.util.UtilDateTime;
import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.model.ModelEntity;
import org.apache.ofbiz.service.DispatchContext;
import org.apache.ofbiz.service.GenericServiceException;
import org.apache.ofbiz.service.ModelParam;
import org.apache.ofbiz.service.ModelService;
import org.apache.ofbiz.service.ServiceUtil;

/** Creates, updates or deletes a row from the input; a change of statusId must be one of StatusValidChange. */
final class EntityAutoEngine implements ServiceEngine {

    private static final int SUB_SEQUENCE_DIGITS = 5;

    @Override
    public Map<String, Object> run(DispatchContext dctx, ModelService model, Map<String, Object> context)
            throws GenericServiceException {
        Delegator delegator = dctx.getDelegator();
        ModelEntity entity = delegator.getModelEntity(model.defaultEntityName);
        if (entity == null) {
            throw new GenericServiceException("In Service [" + model.name + "] the specified default-entity-name ["
                    + model.defaultEntityName + "] is not valid");
        }
        try {
            return switch (model.invoke) {
                case "create" -> create(delegator, model, entity, context);
                case "update" -> update(delegator, model, entity, context);
                case "delete" -> delete(delegator, model, entity, context);
                default -> throw new GenericServiceException("In Service [" + model.name
                        + "] the invoke value must be create, update, or delete for entity-auto engine");
            };
        } catch (GenericEntityException e) {
            throw new GenericServiceException("Error doing entity-auto operation in service [" + model.name + "]", e);
        }
    }

    private static Map<String, Object> create(Delegator delegator, ModelService model, ModelEntity entity,
            Map<String, Object> context) throws GenericEntityException, GenericServiceException {
        GenericValue value = delegator.makeValue(entity.getEntityName());
        value.setPKFields(context, true);
        value.setNonPKFields(context, true);
        List<String> open = missingKeys(entity, context);
        if (open.contains("fromDate")) {
            value.set("fromDate", UtilDateTime.nowTimestamp());
            open.remove("fromDate");
        }
        if (open.size() == 1 && isOut(model, open.get(0))) {
            if (entity.getPksSize() == 2) {
                delegator.setNextSubSeqId(value, open.get(0), SUB_SEQUENCE_DIGITS, 1);
            } else {
                value.set(open.get(0), delegator.getNextSeqId(entity.getEntityName()));
            }
        } else if (!open.isEmpty()) {
            throw new GenericServiceException("In Service [" + model.name + "] which uses the entity-auto engine with the create"
                    + " invoke option: could not find a valid combination of primary key settings; without a value: " + open);
        } else if (find(delegator, entity, value) != null) {
            return ServiceUtil.returnError("Value found, cannot create it again: " + value.getPrimaryKey());
        }
        setIfThere(entity, value, "createdDate", UtilDateTime.nowTimestamp());
        setIfThere(entity, value, "createdByUserLogin", userLoginId(context));
        stamp(entity, value, context);
        if (isHistory(entity) && entity.isField("statusDate") && value.get("statusDate") == null) {
            value.set("statusDate", UtilDateTime.nowTimestamp());
        }
        value.create();
        return withOutput(model, value);
    }

    private static Map<String, Object> update(Delegator delegator, ModelService model, ModelEntity entity,
            Map<String, Object> context) throws GenericEntityException, GenericServiceException {
        GenericValue stored = stored(delegator, model, entity, context);
        if (stored == null) {
            return ServiceUtil.returnError("Value not found, cannot update");
        }
        Map<String, Object> more = new HashMap<>();
        if (entity.isField("statusId")) {
            String from = stored.getString("statusId");
            String to = (String) context.get("statusId");
            if (from != null && to != null && !to.isEmpty() && !to.equals(from)
                    && delegator.findOne("StatusValidChange", true, "statusId", from, "statusIdTo", to) == null) {
                return ServiceUtil.returnError("No valid status change from " + from + " to " + to);
            }
            if (model.getParam("oldStatusId") != null && model.getParam("oldStatusId").isOut()) {
                more.put("oldStatusId", from);
            }
        }
        stored.setNonPKFields(context, true);
        stamp(entity, stored, context);
        stored.store();
        Map<String, Object> result = withOutput(model, stored);
        result.putAll(more);
        return result;
    }

    private static Map<String, Object> delete(Delegator delegator, ModelService model, ModelEntity entity,
            Map<String, Object> context) throws GenericEntityException, GenericServiceException {
        GenericValue stored = stored(delegator, model, entity, context);
        if (stored == null) {
            return ServiceUtil.returnError("Value not found, cannot remove");
        }
        stored.remove();
        return ServiceUtil.returnSuccess();
    }

    private static GenericValue stored(Delegator delegator, ModelService model, ModelEntity entity, Map<String, Object> context)
            throws GenericEntityException, GenericServiceException {
        if (!missingKeys(entity, context).isEmpty()) {
            throw new GenericServiceException("In Service [" + model.name + "] not all pk fields have the mode IN");
        }
        if (isHistory(entity)) {
            throw new GenericServiceException("In Service [" + model.name + "]: " + entity.getEntityName() + " is append-only history");
        }
        GenericValue key = delegator.makeValue(entity.getEntityName());
        key.setPKFields(context, true);
        return find(delegator, entity, key);
    }

    private static GenericValue find(Delegator delegator, ModelEntity entity, GenericValue key) throws GenericEntityException {
        return delegator.findOne(entity.getEntityName(), key.getPrimaryKey(), false);
    }

    private static List<String> missingKeys(ModelEntity entity, Map<String, Object> context) {
        List<String> missing = new ArrayList<>();
        for (String name : entity.getPkFieldNames()) {
            if (context.get(name) == null || "".equals(context.get(name))) {
                missing.add(name);
            }
        }
        return missing;
    }

    private static boolean isOut(ModelService model, String name) {
        ModelParam param = model.getParam(name);
        return param != null && param.isOut();
    }

    private static boolean isHistory(ModelEntity entity) {
        return entity.getEntityName().endsWith("Status") && entity.isField("changeByUserLoginId");
    }

    private static void stamp(ModelEntity entity, GenericValue value, Map<String, Object> context) {
        setIfThere(entity, value, "lastModifiedDate", UtilDateTime.nowTimestamp());
        setIfThere(entity, value, "lastModifiedByUserLogin", userLoginId(context));
        setIfThere(entity, value, "changeByUserLoginId", userLoginId(context));
    }

    private static void setIfThere(ModelEntity entity, GenericValue value, String field, Object content) {
        if (entity.isField(field)) {
            value.set(field, content);
        }
    }

    private static String userLoginId(Map<String, Object> context) {
        return context.get("userLogin") instanceof GenericValue userLogin ? userLogin.getString("userLoginId") : null;
    }

    private static Map<String, Object> withOutput(ModelService model, GenericValue value) {
        Map<String, Object> result = ServiceUtil.returnSuccess();
        result.putAll(model.makeValid(value, ModelService.OUT_PARAM));
        return result;
    }
}
