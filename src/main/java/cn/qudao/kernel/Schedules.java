package cn.qudao.kernel;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets beans do something again and again. Commands make their beans when needed, so there nothing runs by itself. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Schedules {}
