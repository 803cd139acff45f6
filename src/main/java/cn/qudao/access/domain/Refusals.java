package cn.qudao.access.domain;

import cn.qudao.kernel.AuditAction;
import org.springframework.stereotype.Component;

/** Keeps in mind what somebody was refused. */
@Component
public class Refusals {

    private final AuditLog audit;

    Refusals(AuditLog audit) {
        this.audit = audit;
    }

    public void record(String subjectType, String what) {
        audit.apart(new AuditNote(AuditAction.REFUSED, null, null, null, subjectType, null, what, null, null));
    }
}
