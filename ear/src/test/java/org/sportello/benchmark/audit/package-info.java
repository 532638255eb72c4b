/** What process owners and auditors wait for, at the largest size. */
package org.sportello.benchmark.audit;
