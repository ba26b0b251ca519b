/** The forces in the months ahead under one mandate: what `force` and `politics` reckon, changed in place from month to month. */
import { type Factors, type ForceFactors, forceFactorsOf, type ProvinceFactors } from './factors.ts';
import * as onForces from './force.ts';
import { clamp } from './ledger.ts';
import { type ForceOrder, forceOrders, type Mandate } from './mandate.ts';
import { type CrisisState, deployedTroops, type ForceInField, missionLegitimacy, type ProvinceState } from './state.ts';

/** An order, and the force that has it. */
type Post = { readonly order: ForceOrder; readonly force: ForceInField };

export class ForcesAhead {
  /** Its own, and changed in place. */
  inField: readonly ForceInField[];
  /** Troop-weighted, 0–100. */
  legitimacy = 0;
  /** Shares (0–1) of the ordered forces; `contained`: that protect while somebody talks. */
  observing = 0;
  contained = 0;
  enforcing = 0;
  company = 0;
  regional = 0;
  /** Of each province, 0–100: their effect there, and how heavily they are felt. */
  readonly presence: number[];
  readonly footprint: number[];
  readonly #adopted: Mandate;
  readonly #posts: readonly Post[];
  /** Thousand troops that are ordered. */
  readonly #ordered: number;
  readonly #poolUsed: number;
  readonly #poolCapacity: number;
  /** Of each force. */
  #ofForces: readonly ForceFactors[];

  /** @param state as `withMandate` left it: every force that is ordered is known */
  constructor({ forces, provinces, poolUsed, poolCapacity }: CrisisState, adopted: Mandate) {
    const orders = forceOrders(adopted);
    const inField = forces.map((force) => ({ ...force }));
    this.inField = inField;
    this.presence = provinces.map(() => 0);
    this.footprint = provinces.map(() => 0);
    this.#adopted = adopted;
    this.#posts = orders.flatMap((order) => {
      const force = inField.find(({ origin }) => origin === order.origin);
      return force ? [{ order, force }] : [];
    });
    this.#ordered = orders.reduce((sum, { troops }) => sum + troops, 0);
    this.#poolUsed = poolUsed;
    this.#poolCapacity = poolCapacity;
    this.#ofForces = inField.map((force) =>
      forceFactorsOf(orders.find(({ origin }) => origin === force.origin) ?? null),
    );
  }

  /** Somebody has ordered a force. */
  get areOrdered(): boolean {
    return this.#posts.length > 0;
  }

  /** A month of arriving and leaving; who has left is forgotten, but for the Council's. */
  deploy(): void {
    const stretched = this.#poolUsed + this.#ordered > this.#poolCapacity ? onForces.stretchedRamp : 1;
    let somebodyHasLeft = false;
    for (let index = 0; index < this.inField.length; index += 1) {
      const force = this.inField[index] as ForceInField;
      const { order, ramp } = this.#ofForces[index] as ForceFactors;
      force.deployed += clamp((order?.troops ?? 0) - force.deployed, -onForces.withdrawal, ramp * stretched);
      somebodyHasLeft ||= !order && force.deployed <= 0 && force.origin !== 'council';
    }
    if (somebodyHasLeft) {
      const isThere = ({ origin, deployed }: ForceInField, index: number): boolean =>
        origin === 'council' || deployed > 0 || this.#ofForces[index]?.order !== null;
      const left = this.inField.map(isThere);
      this.inField = this.inField.filter((_, index) => left[index]);
      this.#ofForces = this.#ofForces.filter((_, index) => left[index]);
    }
    this.legitimacy = missionLegitimacy(this.inField);
    this.#share();
  }

  /** Shares by troops in the field; by troops ordered as long as nobody has arrived. */
  #share(): void {
    const posts = this.#posts;
    let inField = 0;
    let ordered = 0;
    for (const { order, force } of posts) {
      inField += force.deployed;
      ordered += order.troops || 1;
    }
    let [observing, protecting, enforcing, company, regional] = [0, 0, 0, 0, 0];
    for (const { order, force } of posts) {
      const share = inField > 0 ? force.deployed / inField : (order.troops || 1) / ordered;
      if (order.roe === 0) observing += share;
      if (order.roe === 2 || order.roe === 3) protecting += share;
      if (order.roe === 4) enforcing += share;
      if (order.lead === 'PMC') company += share;
      if (order.lead === 'REG') regional += share;
    }
    this.observing = observing;
    this.contained = this.#adopted.mediation >= 1 ? protecting : 0;
    this.enforcing = enforcing;
    this.company = company;
    this.regional = regional;
  }

  /** The forces over the provinces: those that were sent where they are needed, a company where it is paid. */
  spread(provinces: readonly ProvinceState[], factors: Factors): void {
    const forces = this.inField;
    const stretched = this.#poolUsed + deployedTroops(forces) > this.#poolCapacity ? onForces.stretchedQuality : 1;
    const officers = onForces.policeShare * this.#adopted.police;
    let [effect, tread, hiredEffect, hiredTread] = [0, 0, 0, 0];
    for (let index = 0; index < forces.length; index += 1) {
      const force = forces[index] as ForceInField;
      const of = this.#ofForces[index] as ForceFactors;
      const strength = force.deployed + (force.origin === 'council' ? officers : 0);
      if (force.origin === 'company') {
        hiredEffect += strength * of.effect * stretched;
        hiredTread += strength * of.tread;
      } else {
        effect += strength * of.effect * stretched;
        tread += strength * of.tread;
      }
    }
    const isEmpty = effect === 0 && tread === 0 && hiredEffect === 0 && hiredTread === 0;
    let [needs, means] = [0, 0];
    for (let index = 0; index < provinces.length && !isEmpty; index += 1) {
      needs += needOf(provinces[index] as ProvinceState, factors.provinces[index]);
      means += onForces.meansOf(provinces[index] as ProvinceState);
    }
    for (let index = 0; index < provinces.length; index += 1) {
      const province = provinces[index] as ProvinceState;
      const needed = isEmpty ? 0 : (needOf(province, factors.provinces[index]) / needs / province.population) * 1000;
      const paid = isEmpty ? 0 : (onForces.meansOf(province) / means / province.population) * 1000;
      this.presence[index] = isEmpty ? 0 : 100 * (1 - Math.exp((-needed * effect - paid * hiredEffect) / 1.8));
      this.footprint[index] = isEmpty ? 0 : 100 * (1 - Math.exp((-needed * tread - paid * hiredTread) / 2));
    }
  }

  /** What the month has made of how rightful each seems. @param fatigue what people’s weariness takes from all of them */
  serve(violence: number, fatigue: number): void {
    for (let index = 0; index < this.inField.length; index += 1) {
      const force = this.inField[index] as ForceInField;
      const order = this.#ofForces[index]?.order ?? null;
      let push = 0;
      if (order) push += violence > 55 ? -0.4 : 0.1;
      if (order?.lead === 'PMC') push += -0.3;
      force.legitimacy = clamp(force.legitimacy + (push + fatigue));
    }
  }
}

const needOf = ({ population, violence }: ProvinceState, factors: ProvinceFactors | undefined): number =>
  population * (20 + violence) * (factors?.isSafeArea ? 2 : 1);
