package cn.qudao.customer.domain;

import cn.qudao.customer.CustomerPermissions;
import cn.qudao.customer.ProtectedNumber;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.customer.SubscriberNumbers;
import cn.qudao.customer.Unmasking;
import cn.qudao.kernel.AuditAction;
import cn.qudao.kernel.AuditEvent;
import cn.qudao.kernel.AuditTrail;
import cn.qudao.kernel.Requires;
import cn.qudao.sealing.MasterKey;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

@Service
@Requires
class NumberVault implements SubscriberNumbers {

    private final NumberCipher cipher;
    private final AuditTrail trail;

    NumberVault(MasterKey key, AuditTrail trail) {
        this.cipher = new NumberCipher(key);
        this.trail = trail;
    }

    @Override
    public ProtectedNumber protect(SubscriberNumber number) {
        return protect(cipher, number);
    }

    /** Past the guard, which stands before each call of a person: the threads that help are nobody's. */
    @Override
    public List<ProtectedNumber> protectAll(List<SubscriberNumber> all) {
        return all.parallelStream().map(number -> protect(cipher, number)).toList();
    }

    private static ProtectedNumber protect(NumberCipher cipher, SubscriberNumber number) {
        return new ProtectedNumber(cipher.seal(number), cipher.hash(number));
    }

    @Override
    public byte[] hash(SubscriberNumber number) {
        return cipher.hash(number);
    }

    @Override
    public String masked(ProtectedNumber number) {
        return cipher.open(number.sealed()).masked();
    }

    /** Told first: a number that could not be told of is not shown. */
    @Override
    @Requires(CustomerPermissions.UNMASK)
    public SubscriberNumber unmask(ProtectedNumber number, Unmasking why) {
        SubscriberNumber open = cipher.open(number.sealed());
        trail.record(AuditEvent.of(AuditAction.UNMASKED, why.subjectType(), why.subjectId(), open.masked())
                .at(why.place())
                .with(Map.of("reason", why.reason())));
        return open;
    }
}
