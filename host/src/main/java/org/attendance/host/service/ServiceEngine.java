package org.attendance.host.service;

import java.util.Map;

import org.apache.ofbiz.service.DispatchContext;
import org.apache.ofbiz.service.GenericServiceException;
import org.apache.ofbiz.service.ModelService;

/** Runs a service's implementation. */
interface ServiceEngine {

    Map<String, Object> run(DispatchContext dctx, ModelService model, Map<String, Object> context) throws GenericServiceException;
}
