package org.attendance.services.letters;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.attendance.services.MessageTruth;
import org.attendance.services.Messages;

/** An email of a letter holds as long as the letter does. */
public final class LetterMailTruth implements MessageTruth {
    @Override
    public String kind() {
        return LetterMail.KIND;
    }

    @Override
    public String broken(Delegator delegator, Messages messages, GenericValue message) throws GenericEntityException {
        return new LetterTruth(delegator, messages).broken(message.getString("letterId"));
    }
}
