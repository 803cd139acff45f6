package cn.qudao.kernel;

/** The roles that the portal comes with (rows 7–17 and 20); an administrator may edit them and add more. */
public enum ShippedRole {
    /** 省公司管理员, row 7. */
    PROVINCE_ADMINISTRATOR,
    /** 省公司经理: reads everything, row 7. */
    PROVINCE_MANAGER,
    /** 地市分公司经理, row 8. */
    CITY_MANAGER,
    /** 片区营销中心经理, row 9. */
    DISTRICT_MANAGER,
    /** 网格经理, row 10. */
    GRID_MANAGER,
    /** 店老板 / 代理商, row 11. */
    SHOP_OWNER,
    /** 店员, row 12. */
    CLERK,
    /** 自营营业员, row 13. */
    OWN_HALL_CLERK,
    /** 直销员, row 14. */
    DIRECT_SELLER,
    /** 社会自然人, row 15. */
    NATURAL_PERSON,
    /** 基层管理员, row 16. */
    BASE_ADMINISTRATOR,
    /** 渠道管理人员, row 17. */
    CHANNEL_STAFF,
    /** 后台管理人员, row 20. */
    BACK_OFFICE
}
