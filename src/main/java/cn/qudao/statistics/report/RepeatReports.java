package cn.qudao.statistics.report;

import cn.qudao.reporting.ReportDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** R3 每月重复推荐查询 and R4 每日重复推荐查询, each with the list of its numbers. */
@Configuration(proxyBeanMethods = false)
class RepeatReports {

    @Bean
    ReportDefinition repeatsOfMonth(ProductFilters products) {
        return new RepeatReport("R3", false, products);
    }

    @Bean
    ReportDefinition numbersOfMonth(ProductFilters products) {
        return new RepeatedNumbers("R3", false, products);
    }

    @Bean
    ReportDefinition repeatsOfDay(ProductFilters products) {
        return new RepeatReport("R4", true, products);
    }

    @Bean
    ReportDefinition numbersOfDay(ProductFilters products) {
        return new RepeatedNumbers("R4", true, products);
    }
}
