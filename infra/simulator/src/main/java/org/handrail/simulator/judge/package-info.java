/** What must hold of any system at rest, judged from outside: topics, stores, partners' ledgers. */
package org.handrail.simulator.judge;
