package cn.qudao.customer.domain;

import cn.qudao.customer.CustomerPermissions;
import cn.qudao.customer.NumberUnmasked;
import cn.qudao.customer.ProtectedNumber;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.customer.SubscriberNumbers;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.Requires;
import java.io.IOException;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

@Service
@Requires
class NumberVault implements SubscriberNumbers {

    private static final String KEY_FILE = "subscriber.key";

    private final NumberCipher cipher;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;

    NumberVault(
            @Value("${qudao.key:}") String key,
            @Value("${qudao.data}") String data,
            CurrentUser user,
            ApplicationEventPublisher events)
            throws IOException {
        this.cipher = new NumberCipher(
                key.isBlank() ? MasterKey.readOrCreate(Path.of(data, KEY_FILE)) : MasterKey.parse(key));
        this.user = user;
        this.events = events;
    }

    @Override
    public ProtectedNumber protect(SubscriberNumber number) {
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

    @Override
    @Requires(CustomerPermissions.UNMASK)
    public SubscriberNumber unmask(ProtectedNumber number, String subject) {
        SubscriberNumber open = cipher.open(number.sealed());
        events.publishEvent(new NumberUnmasked(user.get().accountId(), subject, open.masked()));
        return open;
    }
}
