package cn.qudao.imports.domain;

import cn.qudao.imports.ImportColumn;
import cn.qudao.imports.ImportLine;
import cn.qudao.imports.ImportRow;
import cn.qudao.imports.Problems;
import cn.qudao.org.ClerkProfile;
import cn.qudao.org.Dictionary;
import cn.qudao.org.NewUnit;
import cn.qudao.org.UnitFeed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Clerks and the outlets that employ them. */
@Component
@Order(3)
class ClerksKind extends UnitKind {

    private static final ImportColumn CODE = ImportColumn.required("imports", "clerks", "code");
    private static final ImportColumn NAME = ImportColumn.required("imports", "clerks", "name");
    private static final ImportColumn OUTLET = ImportColumn.required("imports", "clerks", "outlet");
    private static final ImportColumn HIRED = ImportColumn.optional("imports", "clerks", "hired");
    private static final ImportColumn KIND = ImportColumn.required("imports", "clerks", "kind");
    private static final ImportColumn PHONE = ImportColumn.optional("imports", "clerks", "phone");

    private static final int PHONE_LENGTH = 20;

    private final UnitChecks checks;
    private final Words words;

    ClerksKind(UnitFeed feed, UnitChecks checks, Words words) {
        super(feed);
        this.checks = checks;
        this.words = words;
    }

    @Override
    public String key() {
        return "clerks";
    }

    @Override
    public List<ImportColumn> columns() {
        return List.of(CODE, NAME, OUTLET, HIRED, KIND, PHONE);
    }

    @Override
    public Function<ImportLine, NewUnit> reader() {
        Map<String, String> kinds = words.of(Dictionary.CLERK_KIND);
        LocalDate today = checks.today();
        return line -> NewUnit.clerk(
                line.text(CODE, UnitKind.CODE),
                line.text(NAME, UnitKind.NAME),
                line.text(OUTLET, UnitKind.CODE),
                Objects.requireNonNullElse(line.date(HIRED), today),
                new ClerkProfile(Objects.requireNonNullElse(line.choice(KIND, kinds), ""), phone(line)));
    }

    @Override
    public void check(List<ImportRow<NewUnit>> rows, Problems problems) {
        checks.check(rows, CODE, OUTLET, HIRED, problems);
    }

    private static @Nullable String phone(ImportLine line) {
        String phone = line.optional(PHONE, PHONE_LENGTH);
        if (phone != null && !ClerkProfile.isPhone(phone)) {
            line.reject(PHONE, "org.phone.format");
        }
        return phone;
    }
}
