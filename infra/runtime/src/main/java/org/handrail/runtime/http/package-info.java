/**
 * What every HTTP door does alike: who asks, the key of a command, bodies of a known size read strictly, answers and
 * problem details; and the doors that every service has.
 */
package org.handrail.runtime.http;
