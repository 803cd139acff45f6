package cn.qudao.access.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class Argon2idTest {

    /** Of "sesame-open", written by Spring's encoder, as the accounts of older installations have it. */
    private static final String BY_SPRING =
            "$argon2id$v=19$m=16384,t=2,p=1$2dwtfAh4wQJB4mWkBKxw4Q$sLLrtO/Pz+dNMzqAPjbTNA0racYvldB/1bWbDN4e57E";

    private final Argon2id argon2 = new Argon2id();

    @Test
    void knowsAPasswordAgain() {
        String password = "芝麻开门，".repeat(25) + "123";

        String hash = argon2.encode(password);

        assertThat(argon2.matches(password, hash)).isTrue();
        assertThat(argon2.matches(password + "4", hash)).isFalse();
        assertThat(argon2.matches(password.substring(1), hash)).isFalse();
    }

    @Test
    void costsWhatItsFormatSaysAndSaltsEachHash() {
        String hash = argon2.encode("sesame-open");

        String costs = "$argon2id$v=19$m=7168,t=5,p=1$";
        assertThat(hash).startsWith(costs);
        assertThat(argon2.encode("sesame-open")).isNotEqualTo(hash);
        assertThat(new Passwords().hash("sesame-open")).as("the portal's own").startsWith(costs);
    }

    @Test
    void acceptsWhatSpringsEncoderWrote() {
        assertThat(argon2.matches("sesame-open", BY_SPRING)).isTrue();
        assertThat(argon2.matches("sesame-closed", BY_SPRING)).isFalse();
        assertThat(argon2.upgradeEncoding(BY_SPRING)).isTrue();
        assertThat(argon2.upgradeEncoding(argon2.encode("sesame-open"))).isFalse();
    }

    @Test
    void refusesWhatIsNoHash() {
        assertThat(argon2.matches("sesame-open", "sesame-open")).isFalse();
    }
}
