package cn.qudao.search.domain;

import cn.qudao.kernel.Actor;
import cn.qudao.search.Findable;
import cn.qudao.search.FoundKind;
import cn.qudao.search.SearchDocument;
import cn.qudao.search.Sight;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A module's part that nobody asks. */
final class TestPart implements Findable {

    @Override
    public String name() {
        return "part";
    }

    @Override
    public List<FoundKind> kinds() {
        return List.of();
    }

    @Override
    public Sight sight(Actor reader) {
        return Sight.everything();
    }

    @Override
    public List<SearchDocument> documents(Collection<Long> ids) {
        return List.of();
    }

    @Override
    public List<Long> things(long after, int limit) {
        return List.of();
    }

    @Override
    public Map<String, UnaryOperator<Collection<Long>>> follows() {
        return Map.of();
    }
}
