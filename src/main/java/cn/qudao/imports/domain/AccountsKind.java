package cn.qudao.imports.domain;

import cn.qudao.access.AccessPermissions;
import cn.qudao.access.AccountBatch;
import cn.qudao.access.AccountId;
import cn.qudao.access.Accounts;
import cn.qudao.access.NewAccount;
import cn.qudao.imports.ImportColumn;
import cn.qudao.imports.ImportKind;
import cn.qudao.imports.ImportLine;
import cn.qudao.imports.ImportRow;
import cn.qudao.imports.Problems;
import cn.qudao.imports.domain.UnitCatalogue.KnownUnit;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.Place;
import cn.qudao.scope.Scope;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Accounts, each with one post. They have no password: an administrator gives one to those who are to sign in. Nobody
 * gives by a file what he could not give by hand.
 */
@Component
@Order(4)
class AccountsKind implements ImportKind<AccountsKind.Line> {

    record Line(String signInName, String displayName, String unit, String role) {}

    private static final ImportColumn SIGN_IN = ImportColumn.required("imports", "accounts", "sign-in");
    private static final ImportColumn NAME = ImportColumn.required("imports", "accounts", "name");
    private static final ImportColumn UNIT = ImportColumn.required("imports", "accounts", "unit");
    private static final ImportColumn ROLE = ImportColumn.required("imports", "accounts", "role");

    private static final Pattern SIGN_IN_NAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,59}");
    private static final int LENGTH = 60;

    private final Accounts accounts;
    private final AccountBatch batch;
    private final UnitCatalogue catalogue;
    private final Scope scope;
    private final CurrentUser user;

    AccountsKind(Accounts accounts, AccountBatch batch, UnitCatalogue catalogue, Scope scope, CurrentUser user) {
        this.accounts = accounts;
        this.batch = batch;
        this.catalogue = catalogue;
        this.scope = scope;
        this.user = user;
    }

    @Override
    public String key() {
        return "accounts";
    }

    @Override
    public String permission() {
        return AccessPermissions.ACCOUNTS;
    }

    @Override
    public List<ImportColumn> columns() {
        return List.of(SIGN_IN, NAME, UNIT, ROLE);
    }

    @Override
    public Function<ImportLine, Line> reader() {
        Map<String, String> roles = batch.givableRoles();
        return line -> {
            String signInName = line.text(SIGN_IN, LENGTH).toLowerCase(Locale.ROOT);
            if (!signInName.isEmpty() && !SIGN_IN_NAME.matcher(signInName).matches()) {
                line.reject(SIGN_IN, "access.account.bad-sign-in-name");
            }
            return new Line(
                    signInName,
                    line.text(NAME, LENGTH),
                    line.text(UNIT, UnitKind.CODE),
                    Objects.requireNonNullElse(line.choice(ROLE, roles), ""));
        };
    }

    @Override
    public void check(List<ImportRow<Line>> rows, Problems problems) {
        Set<String> taken =
                batch.taken(rows.stream().map(row -> row.value().signInName).toList());
        Map<String, KnownUnit> units =
                catalogue.visible(rows.stream().map(row -> row.value().unit).toList());
        Map<String, Integer> first = new HashMap<>();
        for (ImportRow<Line> row : rows) {
            Line line = row.value();
            Integer earlier = first.putIfAbsent(line.signInName, row.line());
            if (earlier != null && !line.signInName.isEmpty()) {
                problems.add(row.line(), SIGN_IN, "imports.cell.twice", line.signInName, earlier);
            } else if (taken.contains(line.signInName)) {
                problems.add(row.line(), SIGN_IN, "access.account.taken");
            }
            KnownUnit unit = units.get(UnitCatalogue.key(line.unit));
            if (unit == null && !line.unit.isEmpty()) {
                problems.add(row.line(), UNIT, "org.parent.unknown", line.unit);
            } else if (unit != null && hidesPartOf(unit.place())) {
                problems.add(row.line(), UNIT, "imports.accounts.hidden-below");
            }
        }
    }

    @Override
    public List<Long> write(List<Line> rows, String source) {
        Map<String, KnownUnit> units =
                catalogue.visible(rows.stream().map(Line::unit).toList());
        List<NewAccount> wanted = rows.stream()
                .map(line -> {
                    KnownUnit unit = Objects.requireNonNull(units.get(UnitCatalogue.key(line.unit)));
                    return NewAccount.withPost(line.signInName, line.displayName, unit.id(), unit.place(), line.role);
                })
                .toList();
        return accounts.open(wanted).stream().map(AccountId::value).toList();
    }

    @Override
    public void undo(List<Long> records) {
        batch.withdraw(records.stream().map(AccountId::new).toList());
    }

    /** A post that excludes units could otherwise open an account that sees them. */
    private boolean hidesPartOf(Place place) {
        return !scope.isSystem() && user.get().excluded().stream().anyMatch(place::contains);
    }
}
