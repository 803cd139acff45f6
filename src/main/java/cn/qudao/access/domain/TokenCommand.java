package cn.qudao.access.domain;

import cn.qudao.kernel.Command;
import cn.qudao.kernel.Terminal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** {@code ./qudao token USER}: a token for a program, written out once, good for 90 days. */
@Component
class TokenCommand implements Command {

    private static final int WRONG_USE = 2;
    private static final int DAYS = 90;
    private static final String NAME = "./qudao token";

    private final SystemTransaction system;
    private final AccountRepository accounts;
    private final Tokens tokens;
    private final Clock clock;

    TokenCommand(SystemTransaction system, AccountRepository accounts, Tokens tokens, Clock clock) {
        this.system = system;
        this.accounts = accounts;
        this.tokens = tokens;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "token";
    }

    @Override
    @SuppressWarnings("SystemOut") // the token alone, so that a script can take it
    public int run(List<String> arguments) {
        if (arguments.size() != 1) {
            Terminal.complain("access.token.usage");
            return WRONG_USE;
        }
        Optional<String> token = system.get(
                "token",
                () -> accounts.findBySignInName(Account.signInName(arguments.getFirst()))
                        .filter(Account::isEnabled)
                        .map(account -> tokens.create(
                                account.id(), NAME, LocalDate.now(clock).plusDays(DAYS))));
        if (token.isEmpty()) {
            Terminal.complain("access.account.unusable", arguments.getFirst());
            return 1;
        }
        System.out.println(token.get());
        return 0;
    }
}
