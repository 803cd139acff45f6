package cn.qudao.access.domain;

import cn.qudao.access.AccountId;
import cn.qudao.access.NewAccount;
import cn.qudao.kernel.Command;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.kernel.Terminal;
import cn.qudao.org.Units;
import cn.qudao.scope.Scope;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * {@code ./qudao create-admin NAME [DISPLAY-NAME]}: the first account of an empty portal, and the way back in for an
 * administrator who is locked out. The password is asked for, or read from the standard input; never an argument, which
 * others could read in the list of processes.
 */
@Component
class AdministratorCommand implements Command {

    private static final int WRONG_USE = 2;

    private final AccountDirectory accounts;
    private final AccountRepository repository;
    private final Units units;
    private final Scope scope;

    AdministratorCommand(AccountDirectory accounts, AccountRepository repository, Units units, Scope scope) {
        this.accounts = accounts;
        this.repository = repository;
        this.units = units;
        this.scope = scope;
    }

    @Override
    public String name() {
        return "create-admin";
    }

    @Override
    public int run(List<String> arguments) throws IOException {
        if (arguments.isEmpty() || arguments.size() > 2) {
            Terminal.complain("access.create-admin.usage");
            return WRONG_USE;
        }
        String password = readPassword();
        try {
            scope.asSystem("create-admin", () -> create(arguments.getFirst(), arguments.getLast(), password));
            Terminal.say("access.create-admin.done", arguments.getFirst());
            return 0;
        } catch (RuleViolation violation) {
            Terminal.complain(violation.key(), violation.arguments());
            return 1;
        }
    }

    private void create(String name, String displayName, String password) {
        PasswordRules.check("password", password, Account.signInName(name));
        if (repository.findBySignInName(Account.signInName(name)).isPresent()) {
            throw new RuleViolation("access.account.taken");
        }
        var province = units.at(Place.ROOT).orElseThrow(() -> new RuleViolation("access.create-admin.no-province"));
        AccountId account = accounts.open(List.of(NewAccount.withPost(
                        name, displayName, province.id(), province.place(), ShippedRole.PROVINCE_ADMINISTRATOR.name())))
                .getFirst();
        accounts.setPassword(account, password, false);
    }

    private static String readPassword() throws IOException {
        Console console = System.console();
        if (console != null && console.isTerminal()) {
            return new String(console.readPassword("%s ", Terminal.text("access.create-admin.password")));
        }
        String line = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())).readLine();
        return line == null ? "" : line;
    }
}
