package cn.qudao.customer;

import java.util.List;

/** Seals numbers, finds them again and shows them masked. Reading one in full is a matter of permission and of record. */
public interface SubscriberNumbers {

    ProtectedNumber protect(SubscriberNumber number);

    /** Many at once, on all cores, in their order. */
    List<ProtectedNumber> protectAll(List<SubscriberNumber> all);

    /** What a row of the number carries, to find it by. */
    byte[] hash(SubscriberNumber number);

    String masked(ProtectedNumber number);

    /** The number in full; who asked, and for what, stands in the audit trail. */
    SubscriberNumber unmask(ProtectedNumber number, Unmasking why);
}
