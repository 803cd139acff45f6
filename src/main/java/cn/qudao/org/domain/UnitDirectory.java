package cn.qudao.org.domain;

import cn.qudao.kernel.Level;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.Requires;
import cn.qudao.org.UnitId;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.scope.Scope;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
@Requires
@Transactional(readOnly = true)
class UnitDirectory implements Units {

    private static final int LATIN = 128;

    private final UnitRepository units;
    private final UnitNames names;
    private final Scope scope;

    UnitDirectory(UnitRepository units, UnitNames names, Scope scope) {
        this.units = units;
        this.names = names;
        this.scope = scope;
    }

    @Override
    public Optional<UnitRow> find(UnitId id) {
        return units.findById(id.value()).map(Unit::row);
    }

    @Override
    public UnitRow byCode(String code) {
        return units.findByCode(code).map(Unit::row).orElseThrow(NotFound::new);
    }

    @Override
    public UnitRow root() {
        return units.findByScopeKey(scope.root().key()).map(Unit::row).orElseThrow(NotFound::new);
    }

    @Override
    public List<UnitRow> path(UnitId id) {
        List<UnitRow> path = units.path(id.value()).stream().map(Unit::row).toList();
        if (path.isEmpty()) {
            throw new NotFound();
        }
        return path;
    }

    @Override
    public Stream<UnitRow> children(UnitId parent, int offset, int limit) {
        return units.children(parent.value(), limit, offset).stream().map(Unit::row);
    }

    @Override
    public int countChildren(UnitId parent) {
        return units.countByParentId(parent.value());
    }

    /** Without a transaction around it, for the names are read in one of their own. */
    @Override
    @Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
    public List<UnitRow> search(String words, Collection<Level> levels, int limit) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty() || levels.isEmpty()) {
            return List.of();
        }
        boolean latin = wanted.chars().allMatch(c -> c < LATIN);
        List<Long> found =
                names.find(name -> (latin ? name.keys() : name.characters()).contains(wanted), levels, limit);
        List<UnitRow> rows = found.isEmpty()
                ? List.of()
                : units.inOrder(found).stream().map(Unit::row).toList();
        if (rows.size() < found.size()) {
            names.forget();
        }
        return rows;
    }

    @Override
    public List<UnitRow> all(Collection<UnitId> ids) {
        return units.findAllById(ids.stream().map(UnitId::value).toList()).stream()
                .map(Unit::row)
                .toList();
    }

    @Override
    public List<UnitRow> byCodes(Collection<String> codes) {
        return units.findByCodeIn(codes).stream().map(Unit::row).toList();
    }

    @Override
    public Optional<UnitRow> at(Place place) {
        return units.findByScopeKey(place.key()).map(Unit::row);
    }

    @Override
    public Map<Long, UnitRow> at(Collection<Place> places) {
        return units.findByScopeKeyIn(places.stream().map(Place::key).toList()).stream()
                .map(Unit::row)
                .collect(Collectors.toMap(row -> row.place().key(), Function.identity()));
    }
}
