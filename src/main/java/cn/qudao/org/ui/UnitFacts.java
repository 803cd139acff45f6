package cn.qudao.org.ui;

import static cn.qudao.org.Dictionary.CHANNEL_CLASS;
import static cn.qudao.org.Dictionary.CHANNEL_TYPE;
import static cn.qudao.org.Dictionary.CITY_GROUP;
import static cn.qudao.org.Dictionary.CLERK_KIND;
import static cn.qudao.org.Dictionary.ECONOMIC_LEVEL;
import static cn.qudao.org.Dictionary.SEGMENT;
import static cn.qudao.org.Dictionary.TIER;
import static cn.qudao.org.Dictionary.VENUE;

import cn.qudao.org.ClerkProfile;
import cn.qudao.org.Dictionaries;
import cn.qudao.org.Dictionary;
import cn.qudao.org.OutletProfile;
import cn.qudao.org.RegionProfile;
import cn.qudao.org.domain.LevelCount;
import cn.qudao.org.domain.UnitDetail;
import cn.qudao.uikit.Facts;
import org.jspecify.annotations.Nullable;

/** A unit's data as its page shows it. */
class UnitFacts extends Facts {

    private final transient Dictionaries dictionaries;

    UnitFacts(UnitDetail unit, Dictionaries dictionaries) {
        this.dictionaries = dictionaries;
        with("org.code", unit.unit().code());
        with("org.level", getTranslation("org.level." + unit.unit().level()));
        with("org.opened", unit.openedOn());
        with("org.stopped-on", unit.stoppedOn());
        for (LevelCount count : unit.below()) {
            with("org.level." + count.level(), "%,d".formatted(count.count()));
        }
        RegionProfile region = unit.region();
        OutletProfile outlet = unit.outlet();
        ClerkProfile clerk = unit.clerk();
        if (region != null) {
            region(region);
        }
        if (outlet != null) {
            with("org.outlet.valid", unit.valid());
            outlet(outlet);
        }
        if (clerk != null) {
            word("org.dictionary.CLERK_KIND", CLERK_KIND, clerk.kind());
            with("org.clerk.phone", clerk.phone());
        }
    }

    private void region(RegionProfile region) {
        word("org.dictionary.ECONOMIC_LEVEL", ECONOMIC_LEVEL, region.economicLevel());
        with("org.region.pilot", region.pilot());
        word("org.dictionary.CITY_GROUP", CITY_GROUP, region.cityGroup());
    }

    private void outlet(OutletProfile outlet) {
        word("org.dictionary.CHANNEL_TYPE", CHANNEL_TYPE, outlet.type());
        word("org.dictionary.CHANNEL_CLASS", CHANNEL_CLASS, outlet.channelClass());
        word("org.dictionary.SEGMENT", SEGMENT, outlet.segment());
        word("org.dictionary.TIER", TIER, outlet.tier());
        if (outlet.star() != null) {
            with("org.outlet.star", getTranslation("org.outlet.star.count", outlet.star()));
        }
        word("org.dictionary.VENUE", VENUE, outlet.venue());
        with("org.outlet.signed", outlet.signed());
        with("org.outlet.chain", outlet.chain());
        with("org.outlet.designated", outlet.designated());
        with("org.outlet.exclusive-since", outlet.exclusiveSince());
        with("org.outlet.equipment", outlet.equipment());
        with("org.outlet.features", outlet.features());
        with("org.outlet.customers", outlet.customerGroup());
        with("org.outlet.footfall", outlet.footfall());
        with("org.outlet.address", outlet.address());
        with("org.outlet.longitude", outlet.longitude());
        with("org.outlet.latitude", outlet.latitude());
        with("org.outlet.responsible", outlet.responsibleName());
        with("org.outlet.account", outlet.responsibleAccount());
    }

    private void word(String key, Dictionary dictionary, @Nullable String code) {
        with(key, dictionaries.name(dictionary, code, getLocale()));
    }
}
