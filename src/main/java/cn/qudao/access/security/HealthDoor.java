package cn.qudao.access.security;

import cn.qudao.access.AccessPermissions;
import cn.qudao.kernel.CurrentUser;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.health.actuate.endpoint.AdditionalHealthEndpointPath;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroup;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroups;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroupsPostProcessor;
import org.springframework.boot.health.actuate.endpoint.HttpCodeStatusMapper;
import org.springframework.boot.health.actuate.endpoint.StatusAggregator;
import org.springframework.stereotype.Component;

/** Whether the portal is well is told to everybody, of what it consists only to who may know. */
@Component
class HealthDoor implements HealthEndpointGroupsPostProcessor {

    private final ObjectProvider<CurrentUser> user;

    HealthDoor(ObjectProvider<CurrentUser> user) {
        this.user = user;
    }

    @Override
    public HealthEndpointGroups postProcessHealthEndpointGroups(HealthEndpointGroups groups) {
        UnaryOperator<HealthEndpointGroup> guard = group -> new Guarded(group, this::isAllowed);
        return HealthEndpointGroups.of(
                guard.apply(groups.getPrimary()),
                groups.getNames().stream()
                        .collect(Collectors.toMap(
                                name -> name, name -> guard.apply(Objects.requireNonNull(groups.get(name))))));
    }

    private boolean isAllowed() {
        return user.getObject()
                .find()
                .filter(actor -> actor.may(AccessPermissions.HEALTH))
                .isPresent();
    }

    private record Guarded(HealthEndpointGroup group, BooleanSupplier allowed) implements HealthEndpointGroup {

        @Override
        public boolean isMember(String name) {
            return group.isMember(name);
        }

        @Override
        public boolean showComponents(SecurityContext context) {
            return allowed.getAsBoolean();
        }

        @Override
        public boolean showDetails(SecurityContext context) {
            return allowed.getAsBoolean();
        }

        @Override
        public StatusAggregator getStatusAggregator() {
            return group.getStatusAggregator();
        }

        @Override
        public HttpCodeStatusMapper getHttpCodeStatusMapper() {
            return group.getHttpCodeStatusMapper();
        }

        @Override
        public @Nullable AdditionalHealthEndpointPath getAdditionalPath() {
            return group.getAdditionalPath();
        }
    }
}
