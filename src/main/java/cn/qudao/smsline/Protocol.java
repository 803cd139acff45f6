package cn.qudao.smsline;

/** The protocols of the operators' message centres. */
public enum Protocol {
    /** China Unicom's; each end binds to the other, to submit here and to deliver there. */
    SGIP,
    /** China Mobile's, version 2.0. */
    CMPP,
    /** China Mobile's, version 3.0. */
    CMPP3,
    /** China Telecom's, version 3.0. */
    SMGP,
    /** The world's, version 3.4. */
    SMPP;

    /** Whether what the centre has to deliver comes on a line that it opens itself. */
    public boolean isTwoWay() {
        return this == SGIP;
    }

    Dialect dialect(Account account) {
        return switch (this) {
            case SGIP -> new SgipDialect(account);
            case CMPP -> new CmppDialect(account, CmppDialect.VERSION_2);
            case CMPP3 -> new CmppDialect(account, CmppDialect.VERSION_3);
            case SMGP -> new SmgpDialect(account);
            case SMPP -> new SmppDialect(account);
        };
    }
}
