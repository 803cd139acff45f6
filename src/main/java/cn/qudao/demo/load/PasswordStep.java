package cn.qudao.demo.load;

import cn.qudao.access.Accounts;
import cn.qudao.demo.guangdong.DemoAccount;
import cn.qudao.demo.guangdong.DemoProvince;
import cn.qudao.kernel.Terminal;
import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * Gives the accounts for looking around their passwords, random ones, and prints them: the only time that anybody sees
 * them. They need not be changed, since there is nothing to protect in a demo and several people share it.
 */
@Component
class PasswordStep {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 3;
    private static final int GROUP = 4;

    private final Accounts accounts;
    private final SecureRandom random = new SecureRandom();

    PasswordStep(Accounts accounts) {
        this.accounts = accounts;
    }

    void run(DemoProvince province, Addresses addresses) {
        Terminal.say("demo.sign-ins");
        province.accounts().stream().filter(DemoAccount::isShown).forEach(account -> {
            String password = password();
            accounts.setPassword(accounts.find(account.signInName()).orElseThrow(), password, false);
            Terminal.say(
                    "demo.sign-in",
                    "%-9s".formatted(account.signInName()),
                    password,
                    Terminal.text("demo.account." + account.signInName()),
                    addresses.of(account.unit()).name());
        });
    }

    private String password() {
        return IntStream.range(0, GROUPS)
                .mapToObj(group -> random.ints(GROUP, 0, LETTERS.length())
                        .mapToObj(letter -> LETTERS.substring(letter, letter + 1))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("-"));
    }
}
