package cn.qudao.contact;

import static cn.qudao.kernel.ShippedRole.BACK_OFFICE;
import static cn.qudao.kernel.ShippedRole.CHANNEL_STAFF;
import static cn.qudao.kernel.ShippedRole.CITY_MANAGER;
import static cn.qudao.kernel.ShippedRole.PROVINCE_ADMINISTRATOR;
import static cn.qudao.kernel.ShippedRole.PROVINCE_MANAGER;

import cn.qudao.kernel.Permission;
import cn.qudao.kernel.Permissions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the screens and services of contact policy ask for. Being refused by it asks for nothing. */
@Configuration(proxyBeanMethods = false)
public class ContactPermissions {

    /** Read the policy and its versions. */
    public static final String VIEW = "contact.view";
    /** Change it. */
    public static final String DECIDE = "contact.decide";
    /** See who wants no contact, and put numbers on that list and take them off. */
    public static final String EXCLUDE = "contact.exclude";

    @Bean
    Permissions declaredByContact() {
        return Permissions.of(
                Permission.of(VIEW, PROVINCE_ADMINISTRATOR, PROVINCE_MANAGER, CITY_MANAGER, CHANNEL_STAFF, BACK_OFFICE),
                Permission.of(DECIDE, PROVINCE_ADMINISTRATOR),
                Permission.of(EXCLUDE, PROVINCE_ADMINISTRATOR, BACK_OFFICE));
    }
}
