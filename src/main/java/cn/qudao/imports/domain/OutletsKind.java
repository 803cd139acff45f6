package cn.qudao.imports.domain;

import static cn.qudao.org.Dictionary.CHANNEL_CLASS;
import static cn.qudao.org.Dictionary.CHANNEL_TYPE;
import static cn.qudao.org.Dictionary.SEGMENT;
import static cn.qudao.org.Dictionary.TIER;
import static cn.qudao.org.Dictionary.VENUE;

import cn.qudao.imports.ImportColumn;
import cn.qudao.imports.ImportLine;
import cn.qudao.imports.ImportRow;
import cn.qudao.imports.Problems;
import cn.qudao.org.Dictionary;
import cn.qudao.org.NewUnit;
import cn.qudao.org.OutletProfile;
import cn.qudao.org.UnitFeed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Outlets with their master data; each counts as valid from the day on which it opened. */
@Component
@Order(2)
class OutletsKind extends UnitKind {

    private static final ImportColumn CODE = required("code");
    private static final ImportColumn NAME = required("name");
    private static final ImportColumn GRID = required("grid");
    private static final ImportColumn OPENED = optional("opened");
    private static final ImportColumn TYPE = required("type");
    private static final ImportColumn CLASS = required("class");
    private static final ImportColumn SEGMENTS = required("segment");
    private static final ImportColumn TIERS = required("tier");
    private static final ImportColumn STAR = optional("star");
    private static final ImportColumn VENUES = optional("venue");
    private static final ImportColumn SIGNED = optional("signed");
    private static final ImportColumn CHAIN = optional("chain");
    private static final ImportColumn DESIGNATED = optional("designated");
    private static final ImportColumn EXCLUSIVE = optional("exclusive-since");
    private static final ImportColumn EQUIPMENT = optional("equipment");
    private static final ImportColumn FEATURES = optional("features");
    private static final ImportColumn CUSTOMERS = optional("customers");
    private static final ImportColumn FOOTFALL = optional("footfall");
    private static final ImportColumn ADDRESS = required("address");
    private static final ImportColumn LONGITUDE = optional("longitude");
    private static final ImportColumn LATITUDE = optional("latitude");
    private static final ImportColumn RESPONSIBLE = required("responsible");
    private static final ImportColumn ACCOUNT = optional("account");

    private static final int TEXT = 200;
    private static final int PERSON = 60;

    private final UnitChecks checks;
    private final Words words;

    OutletsKind(UnitFeed feed, UnitChecks checks, Words words) {
        super(feed);
        this.checks = checks;
        this.words = words;
    }

    @Override
    public String key() {
        return "outlets";
    }

    @Override
    public List<ImportColumn> columns() {
        return List.of(
                CODE,
                NAME,
                GRID,
                OPENED,
                TYPE,
                CLASS,
                SEGMENTS,
                TIERS,
                STAR,
                VENUES,
                SIGNED,
                CHAIN,
                DESIGNATED,
                EXCLUSIVE,
                EQUIPMENT,
                FEATURES,
                CUSTOMERS,
                FOOTFALL,
                ADDRESS,
                LONGITUDE,
                LATITUDE,
                RESPONSIBLE,
                ACCOUNT);
    }

    @Override
    public Function<ImportLine, NewUnit> reader() {
        Map<Dictionary, Map<String, String>> choices = new EnumMap<>(Dictionary.class);
        for (Dictionary dictionary : List.of(CHANNEL_TYPE, CHANNEL_CLASS, SEGMENT, TIER, VENUE)) {
            choices.put(dictionary, words.of(dictionary));
        }
        LocalDate today = checks.today();
        return line -> NewUnit.outlet(
                line.text(CODE, UnitKind.CODE),
                line.text(NAME, UnitKind.NAME),
                line.text(GRID, UnitKind.CODE),
                Objects.requireNonNullElse(line.date(OPENED), today),
                profile(line, choices, today));
    }

    private static OutletProfile profile(
            ImportLine line, Map<Dictionary, Map<String, String>> choices, LocalDate today) {
        BigDecimal longitude = degrees(line, LONGITUDE, 180);
        BigDecimal latitude = degrees(line, LATITUDE, 90);
        if ((longitude == null) != (latitude == null)) {
            line.reject(longitude == null ? LONGITUDE : LATITUDE, "org.position.half");
        }
        LocalDate exclusive = line.date(EXCLUSIVE);
        if (exclusive != null && exclusive.isAfter(today)) {
            line.reject(EXCLUSIVE, "org.day.future");
        }
        return new OutletProfile(
                word(line, TYPE, choices.get(CHANNEL_TYPE)),
                word(line, CLASS, choices.get(CHANNEL_CLASS)),
                word(line, SEGMENTS, choices.get(SEGMENT)),
                word(line, TIERS, choices.get(TIER)),
                star(line),
                line.choice(VENUES, Objects.requireNonNull(choices.get(VENUE))),
                line.yes(SIGNED),
                line.yes(CHAIN),
                line.yes(DESIGNATED),
                exclusive,
                line.optional(EQUIPMENT, TEXT),
                line.optional(FEATURES, TEXT),
                line.optional(CUSTOMERS, TEXT),
                line.count(FOOTFALL),
                line.text(ADDRESS, TEXT),
                longitude,
                latitude,
                line.text(RESPONSIBLE, PERSON),
                line.optional(ACCOUNT, PERSON));
    }

    private static @Nullable Integer star(ImportLine line) {
        Integer star = line.count(STAR);
        if (star != null && (star < 1 || star > OutletProfile.MOST_STARS)) {
            line.reject(STAR, "org.outlet.star.range", OutletProfile.MOST_STARS);
        }
        return star;
    }

    @Override
    public void check(List<ImportRow<NewUnit>> rows, Problems problems) {
        checks.check(rows, CODE, GRID, OPENED, problems);
    }

    private static String word(ImportLine line, ImportColumn column, @Nullable Map<String, String> choices) {
        return Objects.requireNonNullElse(line.choice(column, Objects.requireNonNull(choices)), "");
    }

    private static @Nullable BigDecimal degrees(ImportLine line, ImportColumn column, int most) {
        BigDecimal degrees = line.number(column);
        if (degrees != null && degrees.abs().compareTo(BigDecimal.valueOf(most)) > 0) {
            line.reject(column, "org.position.range", most);
        }
        return degrees;
    }

    private static ImportColumn required(String key) {
        return ImportColumn.required("imports", "outlets", key);
    }

    private static ImportColumn optional(String key) {
        return ImportColumn.optional("imports", "outlets", key);
    }
}
