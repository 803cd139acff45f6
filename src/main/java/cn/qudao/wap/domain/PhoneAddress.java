package cn.qudao.wap.domain;

import cn.qudao.sealing.MasterKey;
import cn.qudao.sealing.SignedLinks;
import cn.qudao.sealing.SignedLinks.Ticket;
import java.time.Instant;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where phones reach the portal, which it cannot know by itself. */
@Component
class PhoneAddress {

    private final SignedLinks signed;
    private final String portal;

    PhoneAddress(MasterKey key, @Value("${qudao.address}") String portal) {
        this.signed = new SignedLinks(key, "wap link");
        this.portal = portal.replaceFirst("/+$", "");
    }

    String of(long link, Instant until) {
        return portal + "/w/" + signed.token(link, until);
    }

    Optional<Ticket> read(String token) {
        return signed.read(token);
    }
}
