package cn.qudao.kernel;

/** What the audit trail tells of; named in the bundles as {@code access.audit.action.<name>}. */
public enum AuditAction {
    CREATED,
    CHANGED,
    DELETED,
    SIGNED_IN,
    SIGN_IN_FAILED,
    SIGNED_OUT,
    POST_SWITCHED,
    SESSION_ENDED,
    REFUSED,
    EXPORTED,
    UNMASKED,
    LOOKED_UP,
    IMPORTED,
    IMPORT_UNDONE
}
