package cn.qudao.org.domain;

import org.springframework.context.annotation.Configuration;
import org.springframework.resilience.annotation.EnableResilientMethods;

/** Lets what lost a race for a lock be tried again, in a transaction of its own each time. */
@Configuration(proxyBeanMethods = false)
@EnableResilientMethods
class Retries {}
