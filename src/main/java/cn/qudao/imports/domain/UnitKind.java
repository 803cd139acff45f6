package cn.qudao.imports.domain;

import cn.qudao.imports.ImportKind;
import cn.qudao.org.NewUnit;
import cn.qudao.org.OrgPermissions;
import cn.qudao.org.UnitFeed;
import cn.qudao.org.UnitId;
import java.util.List;

/** What the kinds that make units have in common. */
abstract class UnitKind implements ImportKind<NewUnit> {

    static final int CODE = 40;
    static final int NAME = 60;

    private final UnitFeed feed;

    UnitKind(UnitFeed feed) {
        this.feed = feed;
    }

    @Override
    public final String permission() {
        return OrgPermissions.EDIT;
    }

    @Override
    public final List<Long> write(List<NewUnit> rows, String source) {
        return feed.write(rows, source).stream().map(UnitId::value).toList();
    }

    @Override
    public final void undo(List<Long> records) {
        feed.erase(records.stream().map(UnitId::new).toList());
    }
}
