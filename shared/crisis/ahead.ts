/**
 * The months ahead under one mandate, without noise and without events: what `tick` reckons, in one place that is changed from
 * month to month, for whoever thinks through hundreds of texts. The terms are those of `provinces`, `economy` and `politics` in
 * their order; a test holds the two together to the last digit.
 */
import { borderingPlaces } from './borders.ts';
import { type Factors, factorsOf } from './factors.ts';
import * as onForces from './force.ts';
import { ForcesAhead } from './forcesAhead.ts';
import { handedOver, handoverOf } from './handover.ts';
import { Account, clamp, roomFor, unbounded } from './ledger.ts';
import { asAdmissible, type Mandate } from './mandate.ts';
import { borderCrossings, deathsIn, displacedIn } from './people.ts';
import { entrenchment, fearOfTruth, shieldKept } from './politics.ts';
import { havenOf } from './sovereignty.ts';
import { type CrisisState, meanOf, type ProvinceState, populationOf } from './state.ts';

const positive = (x: number): number => (x > 0 ? x : 0);

/** A figure of 0–100 after a push that weakens towards the ends of its scale. */
const moved = (before: number, push: number): number => clamp(before + push * roomFor(before, push));

/** What a month has brought for all of the state. */
const plainMonth = () => ({
  // Means over the people, and what people feel, at its start.
  violence: 0,
  capacity: 0,
  climateStress: 0,
  presence: 0,
  footprint: 0,
  acceptance: 0,
  evasion: 0,
  fatigue: 0,
  cooperation: 0,
});

export class Ahead {
  readonly #adopted: Mandate;
  /** The crisis as it has come to be: its own, and changed in place. */
  readonly #now: CrisisState;
  readonly #population: number;
  readonly #forces: ForcesAhead;
  readonly #account = new Account();
  readonly #month = plainMonth();
  /** Of each province: the places of those that it borders on, and its violence at the start of the month. */
  readonly #neighbours: readonly (readonly number[])[];
  readonly #violence: number[];
  #factors: Factors;
  /** Steps of the handover that the factors know of. */
  #steps = 0;

  /** @param state as `withMandate` left it when the mandate came into force */
  constructor(state: CrisisState, adopted: Mandate) {
    const { provinces } = state;
    this.#adopted = adopted;
    this.#now = { ...state, provinces: provinces.map((province) => ({ ...province })) };
    this.#population = populationOf(provinces);
    this.#forces = new ForcesAhead(state, adopted);
    this.#neighbours = borderingPlaces(provinces);
    this.#violence = provinces.map(() => 0);
    this.#factors = factorsOf(adopted, provinces);
  }

  /** The crisis so many months later; asked for once. */
  after(months: number): CrisisState {
    for (let month = 0; month < months; month += 1) this.#pass();
    return { ...this.#now, forces: [...this.#forces.inField] };
  }

  #pass(): void {
    const now = this.#now;
    const month = this.#month;
    month.capacity = meanOf(now.provinces, 'capacity');
    now.handover = handoverOf(now, this.#adopted);
    this.#settle(now.handover.steps);
    const factors = this.#factors;

    const forces = this.#forces;
    forces.deploy();
    now.administrationMonths = Math.max(0, now.administrationMonths + (factors.isSupervised ? 1 : -2));
    month.fatigue = onForces.fatigueOf(now.administrationMonths);
    month.acceptance = now.acceptance;
    month.cooperation = onForces.cooperation(now.acceptance, forces.legitimacy);
    month.evasion = clamp(
      0.05 + 0.007 * now.illicitEconomy + 0.005 * now.smugglingTolerance - factors.evasionCut,
      0,
      0.9,
    );
    forces.spread(now.provinces, factors);
    this.#lookAtPeople();
    this.#passInProvinces();

    now.month += 1;
    now.intrusiveness = factors.intrusiveness;
    this.#passEconomy();
    this.#passPolitics();
    borderCrossings(this.#account, now.provinces, now.refugees, this.#population, factors.mandate.refugeeSupport);
    now.refugees = this.#account.move('state', 'refugees', now.refugees, unbounded);
    this.#passAround();
    for (const province of now.provinces) now.deaths += deathsIn(province);
    now.violenceAtLastStart = month.violence;
    now.indictmentMonths = factors.mandate.icc ? now.indictmentMonths + 1 : 0;
    now.truthMonths = factors.mandate.transitionalJustice ? now.truthMonths + 1 : 0;
    now.patronShield *= shieldKept;
    now.formalSovereignty = factors.formalSovereignty;
  }

  /** The mandate as it is this month: mostly it is as it was. @param steps that have been handed over */
  #settle(steps: number): void {
    const { capacity } = this.#month;
    const hasCourt = this.#adopted.icc && asAdmissible(this.#adopted, capacity).icc;
    if (steps === this.#steps && hasCourt === this.#factors.mandate.icc) return;
    this.#steps = steps;
    const mandate = asAdmissible(handedOver(this.#adopted, steps), capacity);
    this.#factors = factorsOf(mandate, this.#now.provinces);
  }

  /** What people live with at the start of the month, and what they feel of the forces. */
  #lookAtPeople(): void {
    const { provinces } = this.#now;
    let [violence, climateStress, presence, footprint] = [0, 0, 0, 0];
    for (let index = 0; index < provinces.length; index += 1) {
      const province = provinces[index] as ProvinceState;
      this.#violence[index] = province.violence;
      violence += province.violence * province.population;
      climateStress += province.climateStress * province.population;
      presence += (this.#forces.presence[index] as number) * province.population;
      footprint += (this.#forces.footprint[index] as number) * province.population;
    }
    const month = this.#month;
    month.violence = violence / this.#population;
    month.climateStress = climateStress / this.#population;
    month.presence = presence / this.#population;
    month.footprint = footprint / this.#population;
  }

  /** Mean violence of the bordering provinces at the start of the month. */
  #violenceAround(index: number, own: number): number {
    const neighbours = this.#neighbours[index] ?? [];
    let sum = 0;
    for (const neighbour of neighbours) sum += this.#violence[neighbour] as number;
    return neighbours.length === 0 ? own : sum / neighbours.length;
  }

  #passInProvinces(): void {
    const now = this.#now;
    const month = this.#month;
    const of = this.#factors;
    const { trust, intransigence } = now;
    const heard = trust > 30 || of.own > 0.3;
    // What is the same for all of them.
    const hardened = 0.05 * (intransigence - 40);
    const armed = 0.03 * (now.arms - 30);
    const illicit = 0.02 * (now.illicitEconomy - 20);
    const process = -0.03 * now.peaceProcess;
    const standingBy = 0.4 * this.#forces.observing;
    const livelihood = 0.03 * (45 - now.legalEconomy);
    const fatigue = 0.0006 * month.fatigue * of.intrusiveness * of.tired;
    const bitter = 0.015 * (intransigence - 50);
    const tried = of.isProsecuting ? (heard ? -0.2 : 0.05) : 0;
    const distrust = -0.015 * (trust - 40);
    const corrupted = -0.015 * positive(now.illicitEconomy - 30);
    const trusted = 0.012 * (trust - 40);
    const drift = now.climateDriftPerYear / 12;

    for (let index = 0; index < now.provinces.length; index += 1) {
      const province = now.provinces[index] as ProvinceState;
      const here = of.provinces[index] as Factors['provinces'][number];
      const { violence, need, grievance, capacity, climateStress } = province;
      const presence = this.#forces.presence[index] as number;
      const footprint = this.#forces.footprint[index] as number;
      const resentment = onForces.resentmentAmong(month.acceptance, footprint, this.#forces.contained);
      const dry = climateStress - 30;
      province.presence = presence;

      let push = 0.05 * (grievance - 40) + 0.05 * (50 - capacity) + hardened + armed + illicit + 0.035 * dry;
      push += -0.06 * (violence - 8);
      push += ((-0.22 * presence) / 100) * month.cooperation * violence;
      push += 0.03 * (this.#violenceAround(index, violence) - violence);
      push += 0.07 * resentment;
      push += process;
      push += (of.prevention * positive(60 - violence)) / 60;
      push += of.noFly * positive(violence - 40);
      if (violence > 40) push += standingBy;
      push += of.proxyViolence;
      const fought = moved(violence, push);
      province.violence = fought;

      const reach = 0.35 + 0.65 * Math.min(1, presence / 50);
      push = 0.05 * (fought - 25) + 0.05 * dry + livelihood + of.hardship;
      push += of.access * reach * of.independentAid;
      push += of.grantedAid * reach * of.isGranted;
      if (here.isRelieved) push += -0.5 * 0.9 * reach;
      push += -0.02 * (capacity - 30);
      push += of.relievingRule;
      push += -0.03 * (need - 20);
      province.need = moved(need, push);

      push = 0.022 * (fought - 30) + 0.04 * resentment + of.felt + fatigue + bitter + 0.01 * (climateStress - 40);
      push += of.truth;
      push += tried;
      push += of.amnesty;
      push += here.autonomy;
      push += here.openStatus;
      push += here.independence;
      push += here.entity;
      push += of.owned;
      push += distrust;
      push += -0.02 * (grievance - 40);
      province.grievance = moved(grievance, push);

      const built = of.built * (1 - fought / 110);
      push = of.reform * built + of.reconstruction * built + of.administration * built;
      push += -0.018 * positive(fought - 30);
      push += corrupted;
      push += of.blockade;
      push += of.imposedRule;
      push += trusted;
      push += of.proxyCapacity;
      push += -0.012 * (capacity - 32);
      province.capacity = moved(capacity, push);

      province.climateStress = clamp(climateStress + (drift + of.adaptation));
      province.displaced = displacedIn(province);
    }
  }

  #passEconomy(): void {
    const now = this.#now;
    const month = this.#month;
    const of = this.#factors;
    let push = of.illicitSanctions + 0.012 * (month.violence - 30) + 0.015 * (now.smugglingTolerance - 20);
    push += -0.03 * positive(month.capacity - 25);
    push += of.monitoring;
    push += of.illicitImposed;
    push += of.illicitDueProcess;
    // Full ownership where nobody trusts the institutions is ownership by those who are strong already.
    if (of.isFullyOwned && now.trust < 30) push += 0.15;
    push += 0.1 * this.#forces.company;
    push += -0.03 * (now.illicitEconomy - 20);
    now.illicitEconomy = moved(now.illicitEconomy, push);

    push = of.toleratedSanctions + 0.012 * (now.illicitEconomy - 30) + -0.01 * (now.trust - 35);
    push += -0.01 * now.smugglingTolerance;
    now.smugglingTolerance = moved(now.smugglingTolerance, push);

    push = of.legalSanctions + -0.03 * (month.violence - 25) + -0.02 * (now.illicitEconomy - 30);
    push += of.legalReconstruction;
    push += 0.02 * (month.capacity - 40);
    if (of.isUndefined && month.fatigue > 0) push += -0.15;
    push += -0.01 * (month.climateStress - 40);
    push += 0.015 * (now.trust - 40);
    push += -0.03 * (now.legalEconomy - 48);
    now.legalEconomy = moved(now.legalEconomy, push);
  }

  /** Trust, acceptance and the parties, each on what the one before it has become. */
  #passPolitics(): void {
    const now = this.#now;
    const month = this.#month;
    const of = this.#factors;
    const { violence, presence } = month;
    const isForce = this.#forces.areOrdered;
    let push = 0.02 * (month.capacity - 40) + -0.018 * (violence - 30) + -0.015 * (now.illicitEconomy - 30);
    push += of.trustImposed;
    push += of.trustDueProcess;
    push += of.trustOwned;
    push += of.trustIntrusion;
    push += -0.0009 * month.fatigue * of.intrusiveness;
    push += of.trustTruth;
    push += 0.01 * (now.legalEconomy - 45);
    push += -0.03 * (now.trust - 40);
    now.trust = moved(now.trust, push);

    push = isForce || of.isGoverned ? 0.03 * (this.#forces.legitimacy - 50) : 0;
    push += of.acceptedAccess;
    push += of.acceptedOwnership;
    push += of.acceptedIntrusion;
    push += -0.035 * month.fatigue * (of.intrusiveness / 60) * of.acceptedFatigue;
    push += -0.5 * this.#forces.enforcing;
    push += -0.7 * this.#forces.company;
    push += of.acceptedSanctions;
    if (isForce) push += -0.02 * positive(violence - 50);
    if (isForce && violence < 35) push += 0.25;
    push += of.acceptedContracts;
    push += -0.02 * (now.acceptance - now.acceptanceBaseline);
    now.acceptance = moved(now.acceptance, push);

    const indicted = presence > 40 ? -0.5 : 0;
    push = -1.1 * (of.bite * (1 - month.evasion)) + of.talks + -0.018 * presence;
    if (of.mandate.icc) push += now.indictmentMonths < entrenchment ? 0.9 : indicted;
    push += of.hardenedAmnesty;
    if (of.isFearful && now.truthMonths < fearOfTruth) push += 0.2;
    push += of.hardenedProxy;
    push += of.hardenedSanctions;
    push += of.softenedAutonomy;
    push += 0.4 * now.patronShield;
    push += 0.03 * (now.intransigenceBaseline - now.intransigence);
    push += (0.025 * positive(55 - now.acceptance) * month.footprint) / 100;
    now.intransigence = moved(now.intransigence, push);

    push = of.embargo * (1 - month.evasion) + of.proxyArms + 0.02 * (now.illicitEconomy - 30);
    push += -of.mandate.ddr * (0.35 + (0.6 * presence) / 100);
    push += 0.02 * (50 - now.arms);
    now.arms = moved(now.arms, push);

    push = of.mediated + 0.02 * (presence - 25) + 0.02 * (50 - now.intransigence) + -0.03 * (violence - 40);
    push += of.settledAutonomy;
    push += of.dictated;
    push += -0.025 * now.peaceProcess;
    now.peaceProcess = moved(now.peaceProcess, push);
  }

  /** The region, the Council and its forces. */
  #passAround(): void {
    const now = this.#now;
    const month = this.#month;
    const of = this.#factors;
    const isForce = this.#forces.areOrdered;
    const haven = havenOf(month.capacity, month.presence, of.mandate.havenCut);
    let push = 0.06 * ((100 * now.refugees) / this.#population - 2) + 0.015 * (now.illicitEconomy - 30);
    push += 0.015 * (haven - 50);
    push += 0.008 * now.recognitionPrecedent;
    push += 0.005 * (month.climateStress - 40);
    push += -0.03 * (now.regionalInstability - 25);
    push += -0.3 * this.#forces.regional;
    push += of.refugeeSupport;
    now.regionalInstability = moved(now.regionalInstability, push);

    let worst = Number.NEGATIVE_INFINITY;
    for (const { violence } of now.provinces) worst = Math.max(worst, violence);
    const before = now.violenceAtLastStart;
    push = worst >= 70 && !isForce && of.mandate.access < 2 ? -0.5 : 0;
    if (isForce && (before === null || before - month.violence > 0.2)) push += 0.2;
    push += 0.015 * (55 - now.councilLegitimacy);
    push += -0.004 * now.bypassPrecedent;
    now.councilLegitimacy = moved(now.councilLegitimacy, push);

    this.#forces.serve(month.violence, -0.01 * month.fatigue * (1 - of.own));
  }
}
