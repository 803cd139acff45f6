package cn.qudao.org.domain;

import cn.qudao.kernel.Requires;
import cn.qudao.org.OutletProfile;
import cn.qudao.org.OutletProfiles;
import cn.qudao.org.UnitId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Requires
@Transactional(readOnly = true)
class OutletDirectory implements OutletProfiles {

    private final OutletRepository outlets;

    OutletDirectory(OutletRepository outlets) {
        this.outlets = outlets;
    }

    @Override
    public Optional<Placed> find(UnitId outlet) {
        return outlets.findById(outlet.value()).map(found -> new Placed(found.place(), found.profile()));
    }

    @Override
    public Map<UnitId, OutletProfile> all(Collection<UnitId> wanted) {
        return outlets.findAllById(wanted.stream().map(UnitId::value).toList()).stream()
                .collect(Collectors.toMap(Outlet::id, Outlet::profile));
    }
}
