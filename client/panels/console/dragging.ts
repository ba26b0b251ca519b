/** Names that are dragged onto seats. Whoever has no pointer chooses the seat from a list; both end here. */
import type { SeatId } from '../../../shared/council/vocabulary.ts';
import { dispatch } from '../../store/store.ts';

/** What is carried: nothing else that is dropped on a seat is taken for a name. */
const cargo = 'application/x-mandate-person';

/** What makes an element one that can be dragged. @param name of a person in the room */
export const dragOf = (name: string) => ({
  draggable: true,
  onDragStart: (event: DragEvent): void => {
    event.dataTransfer?.setData(cargo, name);
    event.dataTransfer?.setData('text/plain', name);
    if (event.dataTransfer) event.dataTransfer.effectAllowed = 'move';
  },
});

/** What makes an element a seat that a name can be dropped on. @param onOver whether a name is over it */
export const dropOn = (seat: SeatId, onOver: (over: boolean) => void) => ({
  onDragOver: (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes(cargo)) return;
    event.preventDefault();
    onOver(true);
  },
  onDragLeave: (): void => onOver(false),
  onDrop: (event: DragEvent): void => {
    onOver(false);
    const name = event.dataTransfer?.getData(cargo) ?? '';
    if (name === '') return;
    event.preventDefault();
    void assign(name, seat);
  },
});

export const assign = (name: string, seat: SeatId) => dispatch({ kind: 'assign-seat', name, seat });
