package cn.qudao.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qudao.sealing.SignedLinks.Ticket;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SignedLinksTest {

    private static final Instant UNTIL = Instant.parse("2050-11-27T08:00:00Z");

    private final SignedLinks links = new SignedLinks(key(1), "a purpose");

    @Test
    void whatWasSignedIsRead() {
        String token = links.token(Long.MAX_VALUE - 3, UNTIL);
        assertThat(token).matches("[A-Za-z0-9_-]{38}");
        assertThat(links.read(token)).contains(new Ticket(Long.MAX_VALUE - 3, UNTIL));
    }

    @Test
    void oneOtherCharacterAnywhereIsNoLink() {
        String token = links.token(77, UNTIL);
        for (int at = 0; at < token.length(); at++) {
            for (char other : new char[] {'A', 'B', 'C', '_', '=', ' ', '/'}) {
                String changed = token.substring(0, at) + other + token.substring(at + 1);
                if (!changed.equals(token)) {
                    assertThat(links.read(changed)).as(changed).isEmpty();
                }
            }
        }
    }

    @Test
    void shorterLongerAndNonsenseAreNone() {
        String token = links.token(77, UNTIL);
        for (String none :
                new String[] {"", "x", token.substring(1), token.substring(0, 37), token + "A", token + "==", "号"}) {
            assertThat(links.read(none)).as(none).isEmpty();
        }
    }

    @Test
    void anotherPurposeOrAnotherKeySignsOtherwise() {
        String token = links.token(77, UNTIL);
        assertThat(new SignedLinks(key(1), "another purpose").read(token)).isEmpty();
        assertThat(new SignedLinks(key(2), "a purpose").read(token)).isEmpty();
        assertThat(new SignedLinks(key(1), "a purpose").read(token)).isPresent();
    }

    private static MasterKey key(int first) {
        byte[] secret = new byte[32];
        secret[0] = (byte) first;
        return MasterKey.parse(Base64.getEncoder().encodeToString(secret));
    }
}
