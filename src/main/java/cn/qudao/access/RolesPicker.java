package cn.qudao.access;

import cn.qudao.access.RoleNames.RoleName;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Some roles, for whom something is meant; none chosen means all. */
public class RolesPicker extends MultiSelectComboBox<RoleName> {

    private final transient List<RoleName> roles;

    public RolesPicker(String label, List<RoleName> roles) {
        super(label);
        this.roles = roles;
        setItems(roles);
        setItemLabelGenerator(role -> name(role, this::getTranslation));
        setPlaceholder(getTranslation("uikit.all"));
    }

    public Set<String> codes() {
        return getValue().stream().map(RoleName::code).collect(Collectors.toSet());
    }

    public void choose(Set<String> codes) {
        setValue(roles.stream().filter(role -> codes.contains(role.code())).collect(Collectors.toSet()));
    }

    /**
     * As they are shown in a line.
     *
     * @param say gives a word of the bundles
     */
    public static String names(List<RoleName> roles, Set<String> codes, UnaryOperator<String> say) {
        return codes.isEmpty()
                ? say.apply("uikit.all")
                : roles.stream()
                        .filter(role -> codes.contains(role.code()))
                        .map(role -> name(role, say))
                        .collect(Collectors.joining(say.apply("access.between")));
    }

    /** Shipped roles are named by the bundles until somebody renames them. */
    private static String name(RoleName role, UnaryOperator<String> say) {
        return role.name() == null ? say.apply("access.role." + role.code()) : role.name();
    }
}
