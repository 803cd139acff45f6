package cn.qudao.org.domain;

import static cn.qudao.org.Dictionary.CHANNEL_CLASS;
import static cn.qudao.org.Dictionary.CHANNEL_TYPE;
import static cn.qudao.org.Dictionary.CITY_GROUP;
import static cn.qudao.org.Dictionary.CLERK_KIND;
import static cn.qudao.org.Dictionary.ECONOMIC_LEVEL;
import static cn.qudao.org.Dictionary.SEGMENT;
import static cn.qudao.org.Dictionary.TIER;
import static cn.qudao.org.Dictionary.VENUE;

import cn.qudao.kernel.RuleViolation;
import cn.qudao.org.ClerkProfile;
import cn.qudao.org.Dictionary;
import cn.qudao.org.OutletProfile;
import cn.qudao.org.RegionProfile;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What master data must look like, whatever way it comes in. */
@Component
class ProfileRules {

    private static final int TEXT = 200;
    private static final int PERSON = 60;

    private final DictionaryRepository words;
    private final Days days;

    ProfileRules(DictionaryRepository words, Days days) {
        this.words = words;
        this.days = days;
    }

    void check(OutletProfile p) {
        require("type", CHANNEL_TYPE, p.type());
        require("channelClass", CHANNEL_CLASS, p.channelClass());
        require("segment", SEGMENT, p.segment());
        require("tier", TIER, p.tier());
        allow("venue", VENUE, p.venue());
        star(p.star());
        text("address", p.address(), TEXT);
        text("responsibleName", p.responsibleName(), PERSON);
        atMost("responsibleAccount", p.responsibleAccount(), PERSON);
        atMost("equipment", p.equipment(), TEXT);
        atMost("features", p.features(), TEXT);
        atMost("customerGroup", p.customerGroup(), TEXT);
        Integer footfall = p.footfall();
        if (footfall != null && footfall < 0) {
            throw RuleViolation.at("footfall", "org.number.negative");
        }
        if (p.exclusiveSince() != null) {
            days.requirePast("exclusiveSince", p.exclusiveSince());
        }
        degrees("longitude", p.longitude(), 180);
        degrees("latitude", p.latitude(), 90);
        if ((p.longitude() == null) != (p.latitude() == null)) {
            throw RuleViolation.at(p.longitude() == null ? "longitude" : "latitude", "org.position.half");
        }
    }

    void check(ClerkProfile p) {
        require("kind", CLERK_KIND, p.kind());
        String phone = p.phone();
        if (phone != null && !ClerkProfile.isPhone(phone)) {
            throw RuleViolation.at("phone", "org.phone.format");
        }
    }

    void check(RegionProfile p) {
        allow("economicLevel", ECONOMIC_LEVEL, p.economicLevel());
        allow("cityGroup", CITY_GROUP, p.cityGroup());
    }

    private static void star(@Nullable Integer star) {
        if (star != null && (star < 1 || star > OutletProfile.MOST_STARS)) {
            throw RuleViolation.at("star", "org.outlet.star.range", OutletProfile.MOST_STARS);
        }
    }

    private void require(String field, Dictionary dictionary, String code) {
        if (words.findByDictionaryAndCode(dictionary, code).isEmpty()) {
            throw RuleViolation.at(field, "org.dictionary.unknown", code);
        }
    }

    private void allow(String field, Dictionary dictionary, @Nullable String code) {
        if (code != null) {
            require(field, dictionary, code);
        }
    }

    private static void text(String field, String text, int length) {
        if (text.isBlank()) {
            throw RuleViolation.at(field, "org.text.missing");
        }
        atMost(field, text, length);
    }

    private static void atMost(String field, @Nullable String text, int length) {
        if (text != null && text.length() > length) {
            throw RuleViolation.at(field, "org.text.long", length);
        }
    }

    private static void degrees(String field, @Nullable BigDecimal degrees, int most) {
        if (degrees != null && degrees.abs().compareTo(BigDecimal.valueOf(most)) > 0) {
            throw RuleViolation.at(field, "org.position.range", most);
        }
    }
}
