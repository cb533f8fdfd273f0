/** Code that breaks each rule of the architecture on purpose, so that the tests can show that the rules bite. */
package org.handrail.verification.architecture.counterexample;
