package cn.qudao.demo.guangdong;

import static cn.qudao.kernel.ShippedRole.CITY_MANAGER;
import static cn.qudao.kernel.ShippedRole.CLERK;
import static cn.qudao.kernel.ShippedRole.DIRECT_SELLER;
import static cn.qudao.kernel.ShippedRole.DISTRICT_MANAGER;
import static cn.qudao.kernel.ShippedRole.GRID_MANAGER;
import static cn.qudao.kernel.ShippedRole.NATURAL_PERSON;
import static cn.qudao.kernel.ShippedRole.OWN_HALL_CLERK;
import static cn.qudao.kernel.ShippedRole.PROVINCE_ADMINISTRATOR;
import static cn.qudao.kernel.ShippedRole.PROVINCE_MANAGER;
import static cn.qudao.kernel.ShippedRole.SHOP_OWNER;

import cn.qudao.kernel.ShippedRole;
import cn.qudao.org.ClerkProfile;
import cn.qudao.org.NewUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Who has an account: every manager, and at the outlets that recommend the owner and half of the clerks. */
final class DemoAccounts {

    private static final double CLERKS_WITH_ACCOUNT = 0.5;
    private static final double NEVER_CAME = 0.12;
    private static final double MANAGERS_PHONE = 0.25;
    private static final double CLERKS_PHONE = 0.85;
    private static final Map<String, ShippedRole> ROLE_OF_KIND = Map.of(
            "owner", SHOP_OWNER,
            "clerk", CLERK,
            "own-hall-clerk", OWN_HALL_CLERK,
            "direct-seller", DIRECT_SELLER,
            "natural-person", NATURAL_PERSON);

    private final People people;
    private final List<DemoAccount> accounts = new ArrayList<>();

    DemoAccounts(People people) {
        this.people = people;
    }

    List<DemoAccount> open(String province, Gazetteer places, List<DemoOutlet> outlets, Set<String> sellers) {
        City capital = places.cities().getFirst();
        manager("admin", PROVINCE_ADMINISTRATOR, province, capital, 0.8);
        manager("province", PROVINCE_MANAGER, province, capital, 0.8);
        places.cities().forEach(city -> manager(city.code(), CITY_MANAGER, city.code(), city, 0.8));
        places.districts()
                .forEach(
                        district -> manager(district.code(), DISTRICT_MANAGER, district.code(), district.city(), 0.75));
        places.grids().forEach(grid -> manager(grid.code(), GRID_MANAGER, grid.code(), grid.city(), 0.65));
        outlets.stream().filter(outlet -> sellers.contains(outlet.code())).forEach(this::staff);
        return List.copyOf(accounts);
    }

    private void manager(String name, ShippedRole role, String unit, City city, double activity) {
        String displayName = people.meet(city, Dice.of(name, "manager")).name();
        accounts.add(new DemoAccount(DemoAccount.signInName(name), displayName, unit, role, activity, MANAGERS_PHONE));
    }

    private void staff(DemoOutlet outlet) {
        for (NewUnit clerk : outlet.clerks()) {
            String kind = Objects.requireNonNull(clerk.clerk(), ClerkProfile.class::getName)
                    .kind();
            ShippedRole role = Objects.requireNonNull(ROLE_OF_KIND.get(kind), kind);
            Dice dice = Dice.of(clerk.code(), "account");
            if (clerk.stoppedOn() == null
                    && (role != CLERK || Outlets.isShown(outlet.code()) || dice.chance(CLERKS_WITH_ACCOUNT))) {
                String unit = role == SHOP_OWNER ? outlet.code() : clerk.code();
                double activity = dice.chance(NEVER_CAME) ? 0 : 0.02 + 0.16 * dice.share();
                accounts.add(new DemoAccount(
                        DemoAccount.signInName(unit), clerk.name(), unit, role, activity, CLERKS_PHONE));
            }
        }
    }
}
